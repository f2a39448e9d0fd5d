package org.sharedgrowth.observatory.analysis.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The example index of COINr, from its vector file. */
public record Asem(Pipeline pipeline, Columns columns) {

    /** The pipeline and the figures of the file. */
    public static Asem of(JsonNode content) {
        Map<String, List<JsonNode>> byParent = new LinkedHashMap<>();
        Map<String, Integer> directions = new HashMap<>();
        for (JsonNode each : content.path("meta")) {
            if (each.path("Parent").isTextual()) {
                byParent.computeIfAbsent(each.path("Parent").asText(), _ -> new ArrayList<>())
                        .add(each);
            }
            if (each.path("Type").asText().equals("Indicator")) {
                directions.put(each.path("iCode").asText(), each.path("Direction").asInt());
            }
        }
        List<Branch> branches = new ArrayList<>();
        byParent.forEach((parent, children) ->
                branches.add(
                        new Branch(
                                parent,
                                Mean.ARITHMETIC,
                                0,
                                children.stream().map(c -> c.path("iCode").asText()).toList(),
                                children.stream().map(c -> c.path("Weight").asDouble()).toList())));
        Tree tree = Tree.of(branches).orThrow();
        Pipeline pipeline =
                Pipeline.of(tree, new Normaliser.MinMax(0, 100), directions, Scope.PER_PERIOD)
                        .withTreatment(Treatment.DEFAULT);
        return new Asem(pipeline, columns(content.path("raw"), tree.indicators()));
    }

    /** A table of the file, sorted by code. */
    public static Columns columns(JsonNode table, List<String> codes) {
        List<String> areas = new ArrayList<>();
        table.forEach(row -> areas.add(row.path("uCode").asText()));
        double[][] values = new double[codes.size()][areas.size()];
        for (int i = 0; i < values.length; i++) {
            for (int row = 0; row < areas.size(); row++) {
                values[i][row] = table.path(row).path(codes.get(i)).asDouble(Double.NaN);
            }
        }
        return Columns.sorted(areas, codes, values);
    }
}
