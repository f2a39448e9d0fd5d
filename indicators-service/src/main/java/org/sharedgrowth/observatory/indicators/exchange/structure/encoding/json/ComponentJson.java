package org.sharedgrowth.observatory.indicators.exchange.structure.encoding.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Reference;

/** Writes the components of data structures and of metadata structures. */
final class ComponentJson {
    private static final String TARGET = "TARGET";

    private final JsonContext context;
    private final Json json;

    ComponentJson(JsonContext context) {
        this.context = context;
        this.json = context.json();
    }

    void structure(Definition.Structure structure) {
        json.object(
                "dataStructureComponents",
                () -> {
                    json.object("dimensionList", () -> dimensions(structure));
                    json.object("measureList", () -> measure(structure.measure()));
                    if (!structure.seriesAttributes().isEmpty()
                            || !structure.observationAttributes().isEmpty()) {
                        json.object("attributeList", () -> attributes(structure));
                    }
                });
    }

    private void dimensions(Definition.Structure structure) {
        json.put("id", "DimensionDescriptor");
        int[] position = {0};
        json.array(
                "dimensions",
                structure.dimensions(),
                dimension ->
                        json.object(() -> {
                            json.put("id", dimension.id()).put("position", position[0]++);
                            if (context.isVersionOne()) {
                                json.put("type", "Dimension");
                            }
                            part(dimension);
                        }));
        Runnable time =
                () -> {
                    json.put("id", structure.time().id());
                    if (context.isVersionOne()) {
                        json.put("position", position[0]).put("type", "TimeDimension");
                    }
                    part(structure.time());
                };
        if (context.isVersionOne()) {
            json.array("timeDimensions", List.of(time), json::object);
        } else {
            json.object("timeDimension", time);
        }
    }

    private void measure(Definition.Part measure) {
        json.put("id", "MeasureDescriptor");
        if (context.isVersionOne()) {
            json.object(
                    "primaryMeasure",
                    () -> {
                        json.put("id", measure.id());
                        part(measure);
                    });
            return;
        }
        json.array(
                "measures",
                List.of(measure),
                each ->
                        json.object(() -> {
                            json.put("id", each.id()).put("usage", usage(each));
                            part(each);
                        }));
    }

    private void attributes(Definition.Structure structure) {
        json.put("id", "AttributeDescriptor");
        List<Definition.Part> ofSeries = structure.seriesAttributes();
        List<Definition.Part> all = new ArrayList<>(ofSeries);
        all.addAll(structure.observationAttributes());
        List<String> dimensions = structure.dimensions().stream().map(Definition.Part::id).toList();
        json.array(
                "attributes",
                all,
                attribute ->
                        json.object(() -> {
                            json.put("id", attribute.id());
                            if (context.isVersionOne()) {
                                json.put(
                                        "assignmentStatus",
                                        attribute.mandatory() ? "Mandatory" : "Conditional");
                            } else {
                                json.put("usage", usage(attribute));
                            }
                            json.object(
                                    "attributeRelationship",
                                    () ->
                                            relationship(
                                                    attribute,
                                                    ofSeries.contains(attribute),
                                                    dimensions,
                                                    structure.measure().id()));
                            if (!context.isVersionOne() && !ofSeries.contains(attribute)) {
                                json.texts(
                                        "measureRelationship", List.of(structure.measure().id()));
                            }
                            part(attribute);
                        }));
    }

    private void relationship(
            Definition.Part attribute, boolean ofSeries, List<String> dimensions, String measure) {
        List<String> attachedTo = attribute.attachedTo();
        if (attachedTo != null && attachedTo.isEmpty()) {
            json.object(context.isVersionOne() ? "none" : "dataflow", () -> {});
        } else if (ofSeries) {
            json.texts("dimensions", attachedTo == null ? dimensions : attachedTo);
        } else if (context.isVersionOne()) {
            json.put("primaryMeasure", measure);
        } else {
            json.object("observation", () -> {});
        }
    }

    private static String usage(Definition.Part part) {
        return part.mandatory() ? "mandatory" : "optional";
    }

    private void part(Definition.Part part) {
        json.put("conceptIdentity", context.urn(part.concept()));
        representation(part.codelist(), part.textType(), part.facets());
    }

    private void representation(
            @Nullable Reference codelist,
            @Nullable String textType,
            @Nullable Map<String, String> facets) {
        if (codelist == null && textType == null) {
            return;
        }
        json.object(
                "localRepresentation",
                () -> {
                    if (codelist != null) {
                        json.put("enumeration", context.urn(codelist));
                    } else {
                        json.object(
                                context.isVersionOne() ? "textFormat" : "format",
                                () -> format(textType, facets));
                    }
                });
    }

    private void format(@Nullable String textType, @Nullable Map<String, String> facets) {
        json.put(context.isVersionOne() ? "textType" : "dataType", textType);
        if (facets != null) {
            new TreeMap<>(facets)
                    .forEach((name, value) -> {
                        if (name.equals("pattern")) {
                            json.put(name, value);
                        } else {
                            json.number(name, value);
                        }
                    });
        }
    }

    void metadata(ArtefactId id, Definition.MetadataStructure metadata) {
        json.object(
                "metadataStructureComponents",
                () -> {
                    if (context.isVersionOne()) {
                        target();
                        report(id, metadata);
                    } else {
                        json.object(
                                "metadataAttributeList",
                                () -> {
                                    json.put("id", "MetadataAttributeDescriptor");
                                    attributes(metadata.attributes());
                                });
                    }
                });
    }

    /**
     * Writes a target that allows every object, because version 1.0 requires a target here. Since
     * version 2.0 the flow defines the targets.
     */
    private void target() {
        json.array(
                "metadataTargets",
                List.of(TARGET),
                target ->
                        json.object(() -> {
                            json.put("id", target);
                            json.array(
                                    "identifiableObjectTargets",
                                    List.of("OBJECT"),
                                    object -> json.object(() -> object(object)));
                        }));
    }

    private void object(String id) {
        json.put("id", id).put("objectType", "Any");
        json.object(
                "localRepresentation",
                () ->
                        json.object(
                                "textFormat", () -> json.put("textType", "IdentifiableReference")));
    }

    private void report(ArtefactId id, Definition.MetadataStructure metadata) {
        json.array(
                "reportStructures",
                List.of(id.id()),
                report ->
                        json.object(() -> {
                            json.put("id", report);
                            attributes(metadata.attributes());
                            json.texts(
                                    "metadataTargets",
                                    List.of(
                                            "urn:sdmx:org.sdmx.infomodel.metadatastructure"
                                                    + ".MetadataTarget="
                                                    + id
                                                    + "."
                                                    + TARGET));
                        }));
    }

    private void attributes(List<Definition.MetadataPart> attributes) {
        json.array(
                "metadataAttributes",
                attributes,
                attribute ->
                        json.object(() -> {
                            json.put("id", attribute.id()).put("minOccurs", attribute.least());
                            if (attribute.most() == null) {
                                json.put("maxOccurs", "unbounded");
                            } else {
                                json.put("maxOccurs", attribute.most());
                            }
                            if (attribute.presentational()) {
                                json.put("isPresentational", true);
                            }
                            json.put("conceptIdentity", context.urn(attribute.concept()));
                            representation(attribute.codelist(), attribute.textType(), null);
                            if (!attribute.children().isEmpty()) {
                                attributes(attribute.children());
                            }
                        }));
    }
}
