package org.sharedgrowth.observatory.gateway.portal.indicator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
    static final Breakdowns NONE = new Breakdowns(Map.of());

    private static final Set<String> TOTALS = Set.of("_T", "_Z");
    private static final String TOTAL = "Total";

    /** Maximum number of population groups listed in a heading. */
    private static final int MAX_NAMED = 4;

    /** Name of a dimension. */
    static String label(String dimension) {
        return switch (dimension) {
            case "SEX" -> "Sex";
            case "AGE" -> "Age";
            case "URBANISATION" -> "Urban or rural";
            case "INCOME" -> "Income";
            case "DISABILITY" -> "Disability";
            default -> dimension;
        };
    }

    /** The name of a code, or the code itself. */
    String name(String dimension, String code) {
        return choices.getOrDefault(dimension, List.of()).stream()
                .filter(known -> known.code().equals(code))
                .map(Code::name)
                .findFirst()
                .orElse(code);
    }

    /** The population group of a figure, in words; empty for the whole population. */
    String part(Observation cell) {
        Map<String, String> breakdown = cell.breakdown();
        return breakdown == null
                ? ""
                : breakdown.entrySet().stream()
                        .filter(entry -> !TOTALS.contains(entry.getValue()))
                        .map(entry -> name(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /**
     * The population group as a label beside others, so that the whole population has a label too.
     */
    String namedPart(Observation cell) {
        String part = part(cell);
        return part.isEmpty() ? TOTAL : part;
    }

    /** Whether the figures are about different population groups. */
    boolean differ(List<Observation> cells) {
        return cells.stream().map(this::part).distinct().limit(2).count() > 1;
    }

    /** The population groups of all the figures, for a heading; empty for the whole population. */
    String title(Selection selection, List<Observation> cells) {
        if (cells.isEmpty()) {
            return chosen(selection);
        }
        Set<String> parts = new LinkedHashSet<>();
        cells.forEach(cell -> parts.add(namedPart(cell)));
        if (parts.equals(Set.of(TOTAL))) {
            return "";
        }
        return parts.size() <= MAX_NAMED ? String.join("; ", parts) : "by " + varying(cells);
    }

    private String chosen(Selection selection) {
        List<String> names = new ArrayList<>();
        for (String dimension : Selection.DIMENSIONS) {
            selection.breakdown(dimension).stream()
                    .filter(code -> !TOTALS.contains(code) && !code.equals(Selection.ALL))
                    .map(code -> name(dimension, code))
                    .forEach(names::add);
        }
        return String.join("; ", names);
    }

    private static String varying(List<Observation> cells) {
        List<String> dimensions = new ArrayList<>();
        for (String dimension : Selection.DIMENSIONS) {
            long codes =
                    cells.stream().map(cell -> code(cell, dimension)).distinct().limit(2).count();
            if (codes > 1) {
                dimensions.add(label(dimension).toLowerCase(Locale.ROOT));
            }
        }
        return String.join(" and ", dimensions);
    }

    /** The code of a figure in a dimension; that of the total where it is not broken down by it. */
    static String code(Observation cell, String dimension) {
        Map<String, String> breakdown = cell.breakdown();
        return breakdown == null ? "_T" : breakdown.getOrDefault(dimension, "_T");
    }
}
