package org.sharedgrowth.observatory.gateway.portal.compare;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.chart.PeriodPosition;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Status;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Cell;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Row;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Table;
import org.sharedgrowth.observatory.gateway.portal.compare.Series.NamedSeries;
import org.sharedgrowth.observatory.gateway.portal.indicator.Printer;
import org.sharedgrowth.observatory.messages.Language;

/**
 * Writes series side by side, the newest period first. Series of different frequencies are compared
 * by year: of a series that is more frequent than yearly, the last period of the year with a figure
 * is shown and named.
 */
record CompareTable(CompareText text, Language language, Printer printer) {
    /** Tables with more cells are collapsed at first. */
    private static final int MAX_OPEN_CELLS = 60;

    /** The status of a normal figure. */
    private static final String NORMAL = "A";

    /**
     * @param open whether the table is open even if it is long
     */
    Table of(String title, List<NamedSeries> columns, boolean open) {
        boolean byYear =
                columns.stream()
                                .map(column -> column.series().frequency())
                                .filter(frequency -> !frequency.isEmpty())
                                .distinct()
                                .limit(2)
                                .count()
                        > 1;
        List<Map<String, Observation>> byColumn =
                columns.stream().map(column -> byPeriod(column.series(), byYear)).toList();
        List<String> periods =
                byColumn.stream()
                        .flatMap(column -> column.keySet().stream())
                        .distinct()
                        .sorted(Comparator.comparingDouble(PeriodPosition::middle).reversed())
                        .toList();
        List<Row> rows =
                periods.stream()
                        .map(period ->
                                new Row(
                                        printer.formats().period(period),
                                        byColumn.stream()
                                                .map(column -> cell(column, period, byYear))
                                                .toList()))
                        .toList();
        return new Table(
                caption(title, columns),
                text.sameAsTable(rows.size()),
                open || rows.size() * columns.size() <= MAX_OPEN_CELLS,
                columns.stream().map(NamedSeries::name).toList(),
                rows);
    }

    private static Map<String, Observation> byPeriod(Series series, boolean byYear) {
        Map<String, Observation> byPeriod = new HashMap<>();
        for (Observation cell : series.cells()) {
            byPeriod.merge(
                    byYear ? Series.year(cell) : cell.period(),
                    cell,
                    (earlier, later) -> later.missing() ? earlier : later);
        }
        return byPeriod;
    }

    private Cell cell(Map<String, Observation> column, String period, boolean byYear) {
        Observation cell = column.get(period);
        if (cell == null) {
            return new Cell(
                    "",
                    "",
                    endsBefore(column, period) ? text.notYetReported() : text.notReported());
        }
        if (cell.missing()) {
            String reason = Status.words(status(cell), language);
            return new Cell("", "", reason.isEmpty() ? text.notReported() : reason);
        }
        return new Cell(
                printer.inList(Series.value(cell, printer.indicator().unitMultiplier())),
                statusLetter(cell),
                byYear && cell.period().length() > 4
                        ? printer.formats().period(cell.period())
                        : "");
    }

    /** Whether the series has figures, and the last one is older than this period. */
    private static boolean endsBefore(Map<String, Observation> column, String period) {
        return column.values().stream()
                .filter(cell -> !cell.missing())
                .map(Observation::period)
                .max(Comparator.comparingDouble(PeriodPosition::middle))
                .filter(last -> PeriodPosition.middle(last) < PeriodPosition.middle(period))
                .isPresent();
    }

    private static String status(Observation cell) {
        return requireNonNullElse(cell.status(), NORMAL);
    }

    private static String statusLetter(Observation cell) {
        String status = status(cell);
        return status.equals(NORMAL) ? "" : status.toLowerCase(Locale.ROOT);
    }

    /** The title, the unit and what the letters of statuses mean. */
    private String caption(String title, List<NamedSeries> columns) {
        Map<String, @Nullable String> meanings = new TreeMap<>();
        columns.stream()
                .flatMap(column -> column.series().cellsWithValue().stream())
                .filter(cell -> !statusLetter(cell).isEmpty())
                .forEach(cell ->
                        meanings.put(statusLetter(cell), Status.words(status(cell), language)));
        String letters =
                meanings.entrySet().stream()
                        .map(letter -> letter.getKey() + " – " + letter.getValue())
                        .collect(Collectors.joining("; "));
        List<String> sentences = new ArrayList<>();
        sentences.add(text.caption(title, printer.unit()));
        if (!letters.isEmpty()) {
            sentences.add(letters);
        }
        return String.join(". ", sentences);
    }
}
