package org.sharedgrowth.observatory.gateway.portal.indicator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;

/**
 * The breakdowns of an indicator, with the names of their codes.
 *
 * @param choices codes present in the data, by dimension
 */
record Breakdowns(Map<String, List<Code>> choices) {
    private static final Set<String> TOTALS = Set.of("_T", "_Z");

    /** The codes of a dimension that stand for a part of the population. */
    List<Code> parts(String dimension) {
        return choices.getOrDefault(dimension, List.of()).stream()
                .filter(code -> !TOTALS.contains(code.code()))
                .toList();
    }

    /** The selected groups of people, in words; empty for everyone. */
    String chosen(Selection selection) {
        return Selection.DIMENSIONS.stream()
                .flatMap(dimension ->
                        selection.breakdown(dimension).stream()
                                .filter(code -> !TOTALS.contains(code))
                                .map(code -> name(dimension, code)))
                .collect(Collectors.joining("; "));
    }

    /** The name of a code, or the code itself. */
    private String name(String dimension, String code) {
        return parts(dimension).stream()
                .filter(known -> known.code().equals(code))
                .map(Code::name)
                .findFirst()
                .orElse(code);
    }

    /**
     * The code of a figure in a dimension; the code of the total if it is not broken down by it.
     */
    static String code(Observation cell, String dimension) {
        Map<String, String> breakdown = cell.breakdown();
        return breakdown == null ? "_T" : breakdown.getOrDefault(dimension, "_T");
    }
}
