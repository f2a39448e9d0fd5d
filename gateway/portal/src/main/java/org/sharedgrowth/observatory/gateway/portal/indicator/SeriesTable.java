package org.sharedgrowth.observatory.gateway.portal.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.chart.PeriodPosition;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.part.Names;

/**
 * Series side by side: a row for each period, the newest first; a column for each series.
 *
 * @param columns names of the series
 */
public record SeriesTable(List<String> columns, List<Row> rows) {
    /** One period. */
    public record Row(String period, List<Cell> cells) {}

    /**
     * One figure.
     *
     * @param note its status in words, or why there is no figure
     */
    public record Cell(String text, String note) {
        static Cell of(@Nullable Observation observation, String period, Observation ofSeries) {
            if (observation != null) {
                return new Cell(observation.text(), observation.note());
            }
            boolean sameLength =
                    PeriodPosition.length(period) == PeriodPosition.length(ofSeries.period());
            return new Cell(
                    "", sameLength ? "not reported" : frequency(ofSeries) + " figures only");
        }
    }

    static SeriesTable of(Map<String, List<Observation>> series, Map<String, String> names) {
        Map<String, Map<String, Observation>> byPeriod = new TreeMap<>();
        series.forEach((key, cells) ->
                cells.forEach(cell ->
                        byPeriod.computeIfAbsent(cell.period(), p -> new LinkedHashMap<>())
                                .put(key, cell)));
        List<Row> rows = new ArrayList<>();
        byPeriod.forEach(
                (period, cells) -> rows.addFirst(new Row(period, cells(series, period, cells))));
        return new SeriesTable(List.copyOf(names.values()), rows);
    }

    private static List<Cell> cells(
            Map<String, List<Observation>> series, String period, Map<String, Observation> there) {
        return series.entrySet().stream()
                .map(line -> Cell.of(there.get(line.getKey()), period, line.getValue().getFirst()))
                .toList();
    }

    /** The observations by series, ordered by the names of the areas. */
    static Map<String, List<Observation>> series(List<Observation> observations) {
        Map<String, List<Observation>> found =
                observations.stream()
                        .collect(
                                Collectors.groupingBy(
                                        cell -> cell.flow() + "/" + cell.key(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        Map<String, List<Observation>> ordered = new LinkedHashMap<>();
        found.entrySet().stream()
                .sorted(
                        Comparator.comparing(
                                entry -> entry.getValue().getFirst().place(), Names.ORDER))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    /** The area's name, and what else distinguishes the series: population group and frequency. */
    static Map<String, String> names(Map<String, List<Observation>> series, Breakdowns breakdowns) {
        List<Observation> firsts = series.values().stream().map(List::getFirst).toList();
        boolean differ = breakdowns.differ(firsts);
        Map<String, String> names = new LinkedHashMap<>();
        series.forEach((key, cells) -> {
            Observation first = cells.getFirst();
            names.put(
                    key,
                    differ ? first.place() + ", " + breakdowns.namedPart(first) : first.place());
        });
        Map<String, Long> uses =
                names.values().stream()
                        .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        names.replaceAll((key, name) ->
                uses.getOrDefault(name, 1L) == 1
                        ? name
                        : name + ", " + frequency(series.getOrDefault(key, firsts).getFirst()));
        return names;
    }

    /** The first dimension in words. */
    private static String frequency(Observation cell) {
        String code = cell.key().substring(0, Math.max(0, cell.key().indexOf('.')));
        return switch (code) {
            case "A" -> "annual";
            case "S" -> "half-yearly";
            case "Q" -> "quarterly";
            case "M" -> "monthly";
            case "W" -> "weekly";
            case "D" -> "daily";
            default -> code;
        };
    }
}
