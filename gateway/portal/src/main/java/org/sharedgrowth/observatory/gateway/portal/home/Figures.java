package org.sharedgrowth.observatory.gateway.portal.home;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;

/** Annual figures by indicator, area and group of people. */
final class Figures {
    /** Stands for everyone where a group of people is expected. */
    static final String ALL = "";

    private static final Set<String> TOTALS = Set.of("_T", "_Z");

    private record Series(String indicator, String area, String part) {}

    private final Map<Series, SortedMap<String, Figure>> series = new HashMap<>();

    static Figures of(Collection<Observation> cells) {
        Figures figures = new Figures();
        cells.forEach(figures::add);
        return figures;
    }

    private void add(Observation cell) {
        BigDecimal value = cell.value();
        if (value != null && cell.period().matches("[0-9]{4}")) {
            series.computeIfAbsent(
                            new Series(cell.indicator(), cell.area(), part(cell)),
                            key -> new TreeMap<>())
                    .put(cell.period(), Figure.of(cell, value));
        }
    }

    /** The group of people of a cell: its codes in dimensions that are not totals. */
    private static String part(Observation cell) {
        Map<String, String> breakdown = cell.breakdown();
        return breakdown == null
                ? ALL
                : breakdown.entrySet().stream()
                        .filter(entry -> !TOTALS.contains(entry.getValue()))
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .sorted()
                        .collect(Collectors.joining(","));
    }

    /** The figures of a series, from the oldest. */
    List<Figure> all(String indicator, String area, String part) {
        return List.copyOf(years(indicator, area, part).values());
    }

    Optional<Figure> newest(String indicator, String area, String part) {
        return all(indicator, area, part).stream().reduce((older, newer) -> newer);
    }

    Optional<Figure> of(String indicator, String area, String part, String year) {
        return Optional.ofNullable(years(indicator, area, part).get(year));
    }

    /** The areas with figures of an indicator. */
    Set<String> areas(String indicator) {
        return series.keySet().stream()
                .filter(one -> one.indicator().equals(indicator))
                .map(Series::area)
                .collect(Collectors.toSet());
    }

    private SortedMap<String, Figure> years(String indicator, String area, String part) {
        return series.getOrDefault(new Series(indicator, area, part), new TreeMap<>());
    }
}
