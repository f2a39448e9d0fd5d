package org.sharedgrowth.observatory.indicators.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the components of a data structure definition. */
final class ComponentReader {
    private ComponentReader() {}

    static @Nullable Definition read(MessageNode components) {
        MessageNode dimensionList = components.at("dimensionList");
        List<Definition.Part> dimensions = parts(dimensionList, "dimensions");
        Definition.@Nullable Part time = time(dimensionList);
        Definition.@Nullable Part measure = measure(components.at("measureList"));
        List<Definition.Part> series = new ArrayList<>();
        List<Definition.Part> observation = new ArrayList<>();
        for (MessageNode node : components.at("attributeList").each("attributes")) {
            Definition.@Nullable Part part = part(node);
            if (part != null) {
                (isOfSeries(node) ? series : observation).add(part);
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
        if (!node.exists()) {
            node.fault(null, "is missing: exactly one time dimension, TIME_PERIOD, is needed");
            return null;
        }
        if (!node.json().isObject()) {
            node.fault(null, "must be one object");
            return null;
        }
        @Nullable String id = node.at("id").text();
        if (id != null && !id.equals("TIME_PERIOD")) {
            node.at("id").fault(id, "must be TIME_PERIOD");
        }
        @Nullable Reference concept =
                node.reference("conceptIdentity", ArtefactType.CONCEPT_SCHEME);
        return concept == null
                ? null
                : new Definition.Part(
                        "TIME_PERIOD", concept, null, "ObservationalTimePeriod", true, null);
    }

    private static Definition.@Nullable Part measure(MessageNode measureList) {
        List<MessageNode> measures = measureList.each("measures");
        if (measures.size() != 1) {
            measureList
                    .at("measures")
                    .fault(String.valueOf(measures.size()), "must hold exactly one measure");
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
        @Nullable String type = FormatReader.type(representation.at("format"));
        boolean mandatory = "mandatory".equals(node.at("usage").text());
        return concept == null || id.isEmpty()
                ? null
                : new Definition.Part(
                        id,
                        concept,
                        codelist,
                        type,
                        mandatory,
                        codelist == null ? FormatReader.facets(representation.at("format")) : null);
    }

    private static boolean isOfSeries(MessageNode node) {
        MessageNode relationship = node.at("attributeRelationship");
        if (relationship.at("observation").exists()) {
            return false;
        }
        if (!relationship.at("dimensions").exists()) {
            relationship.fault(null, "must be observation, or dimensions for the whole series");
        }
        return true;
    }
}
