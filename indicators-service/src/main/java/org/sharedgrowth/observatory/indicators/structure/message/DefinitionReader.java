package org.sharedgrowth.observatory.indicators.structure.message;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.StructureText;
import org.sharedgrowth.observatory.messages.Texts;

/** Reads the type-specific part of an artefact; null if a required part cannot be read. */
final class DefinitionReader {
    private static final StructureText TEXT = Texts.messages(StructureText.class);
    private static final int MAX_DEPTH = 20;
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private DefinitionReader() {}

    static @Nullable Definition read(ArtefactType type, MessageNode node) {
        return switch (type) {
            case AGENCY_SCHEME,
                    CONCEPT_SCHEME,
                    CODELIST,
                    CATEGORY_SCHEME,
                    DATA_PROVIDER_SCHEME,
                    DATA_CONSUMER_SCHEME,
                    ORGANISATION_UNIT_SCHEME ->
                    new Definition.None();
            case DATA_STRUCTURE -> ComponentReader.read(node.at("dataStructureComponents"));
            case DATAFLOW -> flow(node);
            case CATEGORISATION -> categorisation(node);
            case PROVISION_AGREEMENT -> agreement(node);
            case DATA_CONSTRAINT -> constraint(node);
            case HIERARCHY -> hierarchy(node);
            case HIERARCHY_ASSOCIATION -> association(node);
            case METADATA_STRUCTURE -> MetadataReader.structure(node);
            case METADATAFLOW -> MetadataReader.flow(node);
            case REPORTING_TAXONOMY -> TaxonomyReader.read(node);
            case REPRESENTATION_MAP -> CodeMapReader.read(node);
            case PROCESS -> ProcessReader.read(node);
        };
    }

    private static @Nullable Definition flow(MessageNode node) {
        @Nullable Reference structure = node.reference("structure", ArtefactType.DATA_STRUCTURE);
        return structure == null ? null : new Definition.Flow(structure);
    }

    private static @Nullable Definition categorisation(MessageNode node) {
        @Nullable Reference source = null;
        if (node.at("source").exists()) {
            source = node.at("source").asReference(null);
        } else {
            node.at("source").fault(null, TEXT.missingCategorised());
        }
        @Nullable Reference target = node.reference("target", ArtefactType.CATEGORY_SCHEME);
        return source == null || target == null
                ? null
                : new Definition.Categorisation(source, target);
    }

    private static @Nullable Definition agreement(MessageNode node) {
        @Nullable Reference flow = node.reference("dataflow", ArtefactType.DATAFLOW);
        @Nullable Reference provider =
                node.reference("dataProvider", ArtefactType.DATA_PROVIDER_SCHEME);
        if (provider != null && provider.item() == null) {
            node.at("dataProvider").fault(provider.toString(), TEXT.oneProvider());
            return null;
        }
        return flow == null || provider == null
                ? null
                : new Definition.ProvisionAgreement(flow, provider);
    }

    private static Definition constraint(MessageNode node) {
        String role = node.required("role");
        if (!role.isEmpty() && !role.equals("Allowed")) {
            node.at("role").fault(role, TEXT.onlyAllowed("Allowed", "Actual"));
        }
        MessageNode attachment = node.at("constraintAttachment");
        List<Reference> attached = new ArrayList<>();
        for (ArtefactType type :
                List.of(
                        ArtefactType.DATA_STRUCTURE,
                        ArtefactType.DATAFLOW,
                        ArtefactType.PROVISION_AGREEMENT)) {
            for (MessageNode element : attachment.each(type.collection())) {
                @Nullable Reference reference = element.asReference(type);
                if (reference != null) {
                    attached.add(reference);
                }
            }
        }
        if (attached.isEmpty()) {
            attachment.fault(
                    null, TEXT.attachment("dataStructures, dataflows, provisionAgreements"));
        }
        if (attached.stream().map(Reference::type).distinct().count() > 1) {
            attachment.fault(null, TEXT.attachedToOneKind());
        }
        return new Definition.Constraint(attached, allowedCodes(node));
    }

    private static Map<String, List<String>> allowedCodes(MessageNode node) {
        List<MessageNode> regions = node.each("cubeRegions");
        Map<String, List<String>> allowed = new LinkedHashMap<>();
        if (regions.size() != 1) {
            node.at("cubeRegions").fault(null, TEXT.oneRegion());
            return allowed;
        }
        MessageNode region = regions.getFirst();
        refuseExclusion(region);
        for (String member : List.of("keyValues", "components")) {
            for (MessageNode key : region.each(member)) {
                refuseExclusion(key);
                List<String> values = new ArrayList<>();
                for (MessageNode value : key.each("values")) {
                    values.add(
                            value.json().isObject()
                                    ? value.required("value")
                                    : String.valueOf(value.text()));
                }
                String id = key.required("id");
                if (values.isEmpty()) {
                    key.at("values").fault(null, TEXT.listAllowedCodes());
                } else if (allowed.put(id, values) != null) {
                    key.at("id").fault(id, TEXT.constrainedTwice());
                }
            }
        }
        if (allowed.isEmpty()) {
            region.fault(null, TEXT.constrainsNothing("keyValues"));
        }
        return allowed;
    }

    private static void refuseExclusion(MessageNode node) {
        if (node.at("include").exists() && !node.at("include").json().asBoolean()) {
            node.at("include").fault("false", TEXT.noExclusion());
        }
    }

    private static @Nullable Definition association(MessageNode node) {
        @Nullable Reference hierarchy = node.reference("linkedHierarchy", ArtefactType.HIERARCHY);
        MessageNode linked = node.at("linkedObject");
        if (!linked.exists()) {
            linked.fault(null, TEXT.missingLinkedObject());
        }
        @Nullable Reference object = linked.asReference(null);
        @Nullable Reference context = node.at("contextObject").asReference(null);
        return hierarchy == null || object == null
                ? null
                : new Definition.Association(hierarchy, object, context);
    }

    private static @Nullable Definition hierarchy(MessageNode node) {
        List<Reference> codes = new ArrayList<>();
        List<Definition.Node> roots = nodes(node, codes, 0);
        if (codes.isEmpty()) {
            node.at("hierarchicalCodes").fault(null, TEXT.noHierarchicalCode());
            return null;
        }
        Reference first = codes.getFirst();
        return new Definition.Tree(new Reference(first.type(), first.id(), null), roots);
    }

    private static List<Definition.Node> nodes(
            MessageNode holder, List<Reference> codes, int depth) {
        List<Definition.Node> nodes = new ArrayList<>();
        if (depth > MAX_DEPTH) {
            holder.fault(null, TEXT.nestsDeeper(String.valueOf(MAX_DEPTH)));
            return nodes;
        }
        for (MessageNode node : holder.each("hierarchicalCodes")) {
            @Nullable Reference code = node.reference("code", ArtefactType.CODELIST);
            if (code == null) {
                continue;
            }
            if (code.item() == null) {
                node.at("code").fault(code.toString(), TEXT.oneCode());
                continue;
            }
            if (!codes.isEmpty() && !codes.getFirst().id().equals(code.id())) {
                node.at("code").fault(code.toString(), TEXT.otherCodelist());
            }
            codes.add(code);
            @Nullable String from = day(node.at("validFrom"), "-01-01");
            @Nullable String to = day(node.at("validTo"), "-12-31");
            if (from != null && to != null && to.compareTo(from) < 0) {
                node.at("validTo").fault(to, TEXT.endsBeforeItBegins(from));
            }
            nodes.add(new Definition.Node(code.item(), from, to, nodes(node, codes, depth + 1)));
        }
        return nodes;
    }

    /**
     * A day as an ISO 8601 date; null if it is not given. If a time is given, only its date counts.
     *
     * @param yearSuffix suffix that turns a year into a date, such as {@code -12-31}
     */
    private static @Nullable String day(MessageNode node, String yearSuffix) {
        @Nullable String text = node.text();
        if (text == null) {
            return null;
        }
        String date =
                YEAR.matcher(text).matches() ? text + yearSuffix : text.replaceFirst("T.*", "");
        try {
            return LocalDate.parse(date).toString();
        } catch (DateTimeParseException e) {
            node.fault(text, TEXT.noDay());
            return null;
        }
    }
}
