package org.sharedgrowth.observatory.indicators.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * SDMX-JSON structure messages, written like sentences: {@code aMessage().codelist("CL_SEX",
 * "1.0.0", list -> list.code("F", "Female"))}. The agency is {@code DIGOBS}.
 */
public final class StructureMessage {
    private static final String URN = "urn:sdmx:org.sdmx.infomodel.";

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final ObjectNode data = root.putObject("data");

    private StructureMessage() {}

    /** A message without artefacts. */
    public static StructureMessage aMessage() {
        return new StructureMessage();
    }

    /** The message as JSON in UTF-8. */
    public byte[] bytes() {
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The message's {@code data}, which tests can make invalid. */
    public ObjectNode data() {
        return data;
    }

    /** Adds a codelist. */
    public StructureMessage codelist(String id, String version, Consumer<Items> codes) {
        codes.accept(new Items(artefact("codelists", id, version).putArray("codes")));
        return this;
    }

    /** Adds a concept scheme whose concepts are named after their ids. */
    public StructureMessage concepts(String id, String version, String... concepts) {
        Items items = new Items(artefact("conceptSchemes", id, version).putArray("concepts"));
        for (String concept : concepts) {
            items.code(concept, concept.toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return this;
    }

    /** Adds the scheme of data providers. */
    public StructureMessage providers(Consumer<Items> providers) {
        ArrayNode items =
                artefact("dataProviderSchemes", "DATA_PROVIDERS", "1.0").putArray("dataProviders");
        providers.accept(new Items(items));
        return this;
    }

    /** Adds the scheme of agencies. */
    public StructureMessage agencies() {
        ObjectNode scheme = artefact("agencySchemes", "AGENCIES", "1.0");
        scheme.put("agencyID", "SDMX");
        new Items(scheme.putArray("agencies")).code("DIGOBS", "Observatory").code("SDMX", "SDMX");
        return this;
    }

    /** Adds topics of two levels; each path is {@code TOP} or {@code TOP.BELOW}. */
    public StructureMessage topics(String... paths) {
        Items top =
                new Items(
                        artefact("categorySchemes", "CAS_TOPICS", "1.0.0").putArray("categories"));
        for (String path : paths) {
            int dot = path.indexOf('.');
            String name = path.substring(dot + 1).toLowerCase(Locale.ROOT);
            if (dot < 0) {
                top.code(path, name);
            } else {
                new Items(top.last().withArray("/categories")).code(path.substring(dot + 1), name);
            }
        }
        return this;
    }

    /** Adds a data structure; see {@link Structure}. */
    public StructureMessage structure(String id, String version, Consumer<Structure> components) {
        ObjectNode node = artefact("dataStructures", id, version);
        components.accept(new Structure(node.putObject("dataStructureComponents")));
        return this;
    }

    /** Adds a dataflow. */
    public StructureMessage flow(String id, String version, String structure) {
        artefact("dataflows", id, version)
                .put("structure", urn("datastructure.DataStructure", structure));
        return this;
    }

    /** Adds a dataflow to a category. */
    public StructureMessage categorisation(String id, String flow, String category) {
        artefact("categorisations", id, "1.0.0")
                .put("source", urn("datastructure.Dataflow", flow + "(1.0.0)"))
                .put("target", urn("categoryscheme.Category", "CAS_TOPICS(1.0.0)." + category));
        return this;
    }

    /** Adds an agreement for version 1.0.0 of a flow, limited to the areas if any are given. */
    public StructureMessage agreement(String flow, String provider, String... areas) {
        String id = "PA_" + flow + "_" + provider;
        artefact("provisionAgreements", id, "1.0.0")
                .put("dataflow", urn("datastructure.Dataflow", flow + "(1.0.0)"))
                .put("dataProvider", urn("base.DataProvider", "DATA_PROVIDERS(1.0)." + provider));
        if (areas.length > 0) {
            ObjectNode constraint = artefact("dataConstraints", "CC_" + id, "1.0.0");
            constraint.put("role", "Allowed");
            constraint
                    .putObject("constraintAttachment")
                    .putArray("provisionAgreements")
                    .add(urn("registry.ProvisionAgreement", id + "(1.0.0)"));
            ObjectNode key =
                    constraint
                            .putArray("cubeRegions")
                            .addObject()
                            .putArray("keyValues")
                            .addObject();
            ArrayNode values = key.put("id", "REF_AREA").putArray("values");
            List.of(areas).forEach(values::add);
        }
        return this;
    }

    /** Adds an annotation to the last agreement. */
    public StructureMessage annotated(String type, String title) {
        ArrayNode agreements = data.withArray("provisionAgreements");
        ((ObjectNode) agreements.get(agreements.size() - 1))
                .withArray("annotations")
                .addObject()
                .put("type", type)
                .put("title", title);
        return this;
    }

    /** Adds a hierarchy over CL_AREA of one group and its members. */
    public StructureMessage hierarchy(String id, String group, String... members) {
        ObjectNode top = node(group);
        artefact("hierarchies", id, "1.0.0").putArray("hierarchicalCodes").add(top);
        ArrayNode below = top.putArray("hierarchicalCodes");
        List.of(members).forEach(member -> below.add(node(member)));
        return this;
    }

    /**
     * Adds a hierarchy over CL_AREA of one group whose members belong to it for limited periods.
     *
     * @param members each a code, a first and a last day or year
     */
    public StructureMessage datedHierarchy(
            String id, String version, String group, String... members) {
        ObjectNode top = node(group);
        artefact("hierarchies", id, version).putArray("hierarchicalCodes").add(top);
        ArrayNode below = top.putArray("hierarchicalCodes");
        for (String member : members) {
            String[] cells = member.split(" ", -1);
            below.add(node(cells[0]).put("validFrom", cells[1]).put("validTo", cells[2]));
        }
        return this;
    }

    /** {@code urn:sdmx:…Codelist=DIGOBS:CL_SEX(1.0.0)}. */
    public static String urn(String kind, String idAndVersion) {
        return URN + kind + "=DIGOBS:" + idAndVersion;
    }

    private static ObjectNode node(String area) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", area)
                .put("code", urn("codelist.Code", "CL_AREA(1.0.0)." + area));
    }

    private ObjectNode artefact(String collection, String id, String version) {
        return data.withArray("/" + collection)
                .addObject()
                .put("id", id)
                .put("agencyID", "DIGOBS")
                .put("version", version)
                .put("name", id);
    }

    /** The items of a scheme. */
    public static final class Items {
        private final ArrayNode items;

        private Items(ArrayNode items) {
            this.items = items;
        }

        /** Adds an item, named in English. */
        public Items code(String id, String name) {
            items.addObject().put("id", id).put("name", name);
            return this;
        }

        /** Adds an item below another one. */
        public Items code(String id, String name, String parent) {
            items.addObject().put("id", id).put("name", name).put("parent", parent);
            return this;
        }

        /** Adds the last item's name in another language. */
        public Items named(String language, String name) {
            ObjectNode names = last().withObject("/names");
            names.put("en", last().get("name").textValue()).put(language, name);
            return this;
        }

        /** Adds the last item's description in English. */
        public Items described(String text) {
            last().put("description", text);
            return this;
        }

        /** Adds an annotation to the last item. */
        public Items note(String type, String title) {
            last().withArray("/annotations").addObject().put("type", type).put("title", title);
            return this;
        }

        private ObjectNode last() {
            return (ObjectNode) items.get(items.size() - 1);
        }
    }

    /** The components of a data structure; concepts come from {@code CS_DIGITAL(1.0.0)}. */
    public static final class Structure {
        private final ObjectNode components;
        private final List<String> dimensions = new ArrayList<>();

        private Structure(ObjectNode components) {
            this.components = components;
            ObjectNode time = component("TIME_PERIOD");
            components.putObject("dimensionList").set("timeDimension", time);
        }

        /** Adds a coded dimension. */
        public Structure dimension(String id, String codelist) {
            dimensions.add(id);
            components
                    .withObject("/dimensionList")
                    .withArray("/dimensions")
                    .add(coded(component(id), codelist));
            return this;
        }

        /** Adds the measure. */
        public Structure measure(String id) {
            ObjectNode measure = component(id);
            measure.withObject("/localRepresentation/format").put("dataType", "Double");
            components.withObject("/measureList").withArray("/measures").add(measure);
            return this;
        }

        /** Adds a coded attribute of the series. */
        public Structure ofSeries(String id, String codelist) {
            ObjectNode attribute = coded(component(id).put("usage", "mandatory"), codelist);
            ArrayNode all = attribute.putObject("attributeRelationship").putArray("dimensions");
            dimensions.forEach(all::add);
            components.withObject("/attributeList").withArray("/attributes").add(attribute);
            return this;
        }

        /**
         * Adds an optional attribute of the observation: a number that is at least 0. Its concept
         * comes from {@code CS_NUMBERS(1.0.0)}.
         */
        public Structure numberOfObservation(String id, String dataType) {
            ObjectNode attribute =
                    component(id)
                            .put("usage", "optional")
                            .put(
                                    "conceptIdentity",
                                    urn("conceptscheme.Concept", "CS_NUMBERS(1.0.0)." + id));
            attribute
                    .withObject("/localRepresentation/format")
                    .put("dataType", dataType)
                    .put("minValue", 0);
            attribute.putObject("attributeRelationship").putObject("observation");
            components.withObject("/attributeList").withArray("/attributes").add(attribute);
            return this;
        }

        /** Adds an attribute of the observation; it is free text if the codelist is empty. */
        public Structure ofObservation(String id, String codelist, String usage) {
            ObjectNode attribute = component(id).put("usage", usage);
            if (!codelist.isEmpty()) {
                coded(attribute, codelist);
            }
            attribute.putObject("attributeRelationship").putObject("observation");
            components.withObject("/attributeList").withArray("/attributes").add(attribute);
            return this;
        }

        /** Adds a free-text attribute whose relationship is given as JSON with single quotes. */
        public Structure attached(String id, String relationship) {
            ObjectNode attribute = component(id).put("usage", "optional");
            try {
                attribute.set(
                        "attributeRelationship",
                        new ObjectMapper().readTree(relationship.replace('\'', '"')));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(relationship, e);
            }
            components.withObject("/attributeList").withArray("/attributes").add(attribute);
            return this;
        }

        /** Adds a group of dimensions to which attributes can be attached. */
        public Structure group(String id, String... dimensionIds) {
            ArrayNode ids =
                    components
                            .withArray("/groups")
                            .addObject()
                            .put("id", id)
                            .putArray("groupDimensions");
            List.of(dimensionIds).forEach(ids::add);
            return this;
        }

        private static ObjectNode component(String id) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("id", id)
                    .put(
                            "conceptIdentity",
                            urn("conceptscheme.Concept", "CS_DIGITAL(1.0.0)." + id));
        }

        private static ObjectNode coded(ObjectNode component, String codelist) {
            component
                    .withObject("/localRepresentation")
                    .put("enumeration", urn("codelist.Codelist", codelist));
            return component;
        }
    }
}
