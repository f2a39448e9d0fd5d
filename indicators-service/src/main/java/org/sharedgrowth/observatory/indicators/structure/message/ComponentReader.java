package org.sharedgrowth.observatory.indicators.structure.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.StructureText;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Reads the components of a data structure definition, in SDMX-JSON 2 or in 1.0, which uses other
 * names for some members: {@code timeDimensions}, {@code primaryMeasure}, {@code textFormat},
 * {@code assignmentStatus}.
 */
final class ComponentReader {
    private static final StructureText TEXT = Texts.messages(StructureText.class);
    private static final String TIME = "TIME_PERIOD";

    private ComponentReader() {}

    static @Nullable Definition read(MessageNode components) {
        MessageNode dimensionList = components.at("dimensionList");
        List<Definition.Part> dimensions = parts(dimensionList, "dimensions");
        Definition.@Nullable Part time = time(dimensionList);
        Definition.@Nullable Part measure = measure(components.at("measureList"));
        List<Definition.Part> series = new ArrayList<>();
        List<Definition.Part> observation = new ArrayList<>();
        Map<String, List<String>> groups = groups(components);
        List<String> allDimensions = dimensions.stream().map(Definition.Part::id).toList();
        for (MessageNode node : components.at("attributeList").each("attributes")) {
            Definition.@Nullable Part part = part(node);
            if (part != null) {
                @Nullable List<String> attachedTo =
                        dependsOn(node.at("attributeRelationship"), groups);
                if (attachedTo == null || attachedTo.contains(TIME)) {
                    observation.add(part);
                } else if (Set.copyOf(attachedTo).equals(Set.copyOf(allDimensions))) {
                    series.add(part);
                } else {
                    series.add(part.attached(attachedTo));
                }
            }
        }
        return time == null || measure == null
                ? null
                : new Definition.Structure(dimensions, time, measure, series, observation);
    }

    private static List<Definition.Part> parts(MessageNode list, String member) {
        List<Definition.Part> parts = new ArrayList<>();
        for (MessageNode node : list.each(member)) {
            Definition.@Nullable Part part = part(node);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static Definition.@Nullable Part time(MessageNode dimensionList) {
        MessageNode node = dimensionList.at("timeDimension");
        List<MessageNode> version1Nodes = dimensionList.each("timeDimensions");
        if (!node.exists() && version1Nodes.size() == 1) {
            node = version1Nodes.getFirst();
        }
        if (!node.exists()) {
            node.fault(null, TEXT.noTimeDimension(TIME));
            return null;
        }
        if (!node.json().isObject()) {
            node.fault(null, TEXT.oneObject());
            return null;
        }
        @Nullable String id = node.at("id").text();
        if (id != null && !id.equals(TIME)) {
            node.at("id").fault(id, TEXT.mustBe(TIME));
        }
        @Nullable Reference concept =
                node.reference("conceptIdentity", ArtefactType.CONCEPT_SCHEME);
        return concept == null
                ? null
                : new Definition.Part(TIME, concept, null, "ObservationalTimePeriod", true, null);
    }

    private static Definition.@Nullable Part measure(MessageNode measureList) {
        MessageNode primary = measureList.at("primaryMeasure");
        if (primary.exists()) {
            return part(primary);
        }
        List<MessageNode> measures = measureList.each("measures");
        if (measures.size() != 1) {
            measureList.at("measures").fault(String.valueOf(measures.size()), TEXT.oneMeasure());
            return null;
        }
        return part(measures.getFirst());
    }

    private static Definition.@Nullable Part part(MessageNode node) {
        String id = node.required("id");
        @Nullable Reference concept =
                node.reference("conceptIdentity", ArtefactType.CONCEPT_SCHEME);
        MessageNode representation = node.at("localRepresentation");
        @Nullable Reference codelist =
                representation.at("enumeration").exists()
                        ? representation.at("enumeration").asReference(ArtefactType.CODELIST)
                        : null;
        MessageNode format =
                representation.at(
                        representation.at("textFormat").exists() ? "textFormat" : "format");
        @Nullable String type = FormatReader.type(format);
        boolean mandatory =
                "mandatory".equals(node.at("usage").text())
                        || "Mandatory".equals(node.at("assignmentStatus").text());
        return concept == null || id.isEmpty()
                ? null
                : new Definition.Part(
                        id,
                        concept,
                        codelist,
                        type,
                        mandatory,
                        codelist == null ? FormatReader.facets(format) : null);
    }

    /** Dimensions by group; attributes may name a group instead of its dimensions. */
    private static Map<String, List<String>> groups(MessageNode components) {
        Map<String, List<String>> groups = new HashMap<>();
        for (MessageNode group : components.each("groups")) {
            groups.put(group.required("id"), ids(group, "groupDimensions"));
        }
        return groups;
    }

    /**
     * The dimensions that the value of an attribute depends on: empty if it is the same for the
     * whole data set, null if it may differ between observations; also empty or null, with a fault,
     * if they cannot be read.
     */
    private static @Nullable List<String> dependsOn(
            MessageNode relationship, Map<String, List<String>> groups) {
        if (relationship.at("observation").exists() || relationship.at("primaryMeasure").exists()) {
            return null;
        }
        if (relationship.at("dataflow").exists() || relationship.at("none").exists()) {
            return List.of();
        }
        if (relationship.at("group").exists()) {
            @Nullable String id = relationship.at("group").text();
            @Nullable List<String> dimensions = id == null ? null : groups.get(id);
            if (dimensions == null || dimensions.isEmpty()) {
                relationship.at("group").fault(id, TEXT.noGroup());
            }
            return dimensions;
        }
        List<String> dimensions = ids(relationship, "dimensions");
        if (dimensions.isEmpty()) {
            relationship.fault(
                    null, TEXT.relationship("observation, dimensions, group", "dataflow"));
        }
        return dimensions;
    }

    private static List<String> ids(MessageNode holder, String member) {
        return holder.each(member).stream()
                .map(MessageNode::text)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
