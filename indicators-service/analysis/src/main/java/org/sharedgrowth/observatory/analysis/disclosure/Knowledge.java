package org.sharedgrowth.observatory.analysis.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Public knowledge: the published cells, the relations between all cells, and that no cell is
 * negative.
 *
 * @param published value by code of the cell
 * @param hidden the codes of the other cells
 */
record Knowledge(
        SortedMap<String, Double> published, Set<String> hidden, List<Relation> relations) {

    /** The public knowledge of a table if some of its cells are hidden. */
    static Knowledge of(Table table, Set<String> hidden) {
        TreeMap<String, Double> published = new TreeMap<>();
        table.cells()
                .forEach((code, cell) -> {
                    if (!hidden.contains(code)) {
                        published.put(code, cell.value());
                    }
                });
        return new Knowledge(published, Set.copyOf(hidden), table.relations());
    }

    Knowledge with(Relation relation) {
        List<Relation> more = new ArrayList<>(relations);
        more.add(relation);
        return new Knowledge(published, hidden, List.copyOf(more));
    }

    /**
     * The interval in which a sum of cells must lie.
     *
     * @param coefficients coefficients of the sum, by code of the cell
     * @return null if the linear program has no solution, as can happen when the numbers differ
     *     greatly in size; then no conclusion may be drawn
     */
    @Nullable Interval interval(Map<String, Double> coefficients) {
        double knownPart = knownPart(coefficients);
        Map<String, Double> unknownPart = unknownPart(coefficients);
        if (unknownPart.isEmpty()) {
            return new Interval(knownPart, knownPart);
        }
        Double low = program(unknownPart).lowest();
        Double high = program(unknownPart).highest();
        if (low == null || high == null) {
            return null;
        }
        return new Interval(knownPart + low, high.isInfinite() ? null : knownPart + high);
    }

    /** The interval in which a cell must lie; null if it cannot be computed. */
    @Nullable Interval interval(String code) {
        return interval(Map.of(code, 1.0));
    }

    private LinearProgram program(Map<String, Double> costs) {
        LinearProgram program = new LinearProgram();
        for (String code : hidden.stream().sorted().toList()) {
            program.addVariable(code, Double.POSITIVE_INFINITY, costs.getOrDefault(code, 0.0));
        }
        for (Relation relation : relations) {
            Map<String, Double> unknownPart = unknownPart(relation.coefficients());
            if (!unknownPart.isEmpty()) {
                double knownPart = knownPart(relation.coefficients());
                program.addConstraint(
                        unknownPart, relation.low() - knownPart, relation.high() - knownPart);
            }
        }
        return program;
    }

    private double knownPart(Map<String, Double> coefficients) {
        double knownPart = 0;
        for (var term : new TreeMap<>(coefficients).entrySet()) {
            Double value = published.get(term.getKey());
            knownPart += value == null ? 0 : term.getValue() * value;
        }
        return knownPart;
    }

    private SortedMap<String, Double> unknownPart(Map<String, Double> coefficients) {
        TreeMap<String, Double> unknownPart = new TreeMap<>(coefficients);
        unknownPart.keySet().removeAll(published.keySet());
        return Collections.unmodifiableSortedMap(unknownPart);
    }
}
