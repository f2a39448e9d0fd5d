package org.sharedgrowth.observatory.gateway.portal.indicator;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.chart.BarChart;
import org.sharedgrowth.observatory.chart.LineChart;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;

/** Drawings of observations, each with a note about the part of the table that it omits. */
final class Charts {
    /** Maximum number of bars; further values appear only in the table. */
    private static final int MAX_BARS = 60;

    private Charts() {}

    /**
     * Series over time, up to {@link LineChart#MAX_SERIES} of those with figures.
     *
     * @param names of the series, by key
     * @param unit what the figures are measured in, without a power of ten
     */
    static Chart lines(
            Map<String, List<Observation>> series, Map<String, String> names, String unit) {
        List<Map.Entry<String, List<Observation>>> measured =
                series.entrySet().stream().filter(one -> hasFigure(one.getValue())).toList();
        List<Map.Entry<String, List<Observation>>> drawn =
                measured.stream().limit(LineChart.MAX_SERIES).toList();
        List<Observation> cells = drawn.stream().flatMap(one -> one.getValue().stream()).toList();
        Magnitude magnitude = magnitude(cells);
        List<LineChart.Series> lines =
                drawn.stream()
                        .map(one ->
                                new LineChart.Series(
                                        names.getOrDefault(one.getKey(), one.getKey()),
                                        points(one.getValue(), magnitude)))
                        .toList();
        return new Chart(
                new RawString(LineChart.draw(axis(cells, magnitude, unit), lines)),
                measured.size() > drawn.size()
                        ? "The first "
                                + drawn.size()
                                + " of "
                                + measured.size()
                                + " series are drawn; the table has all of them."
                        : "");
    }

    private static boolean hasFigure(List<Observation> cells) {
        return cells.stream().anyMatch(cell -> cell.value() != null);
    }

    private static Magnitude magnitude(List<Observation> cells) {
        return Magnitude.of(
                cells.stream()
                        .map(Observation::value)
                        .filter(Objects::nonNull)
                        .mapToDouble(value -> Math.abs(value.doubleValue()))
                        .max()
                        .orElse(0));
    }

    private static List<LineChart.Point> points(List<Observation> cells, Magnitude magnitude) {
        return cells.stream()
                .map(cell ->
                        new LineChart.Point(
                                cell.period(),
                                magnitude.scaled(value(cell.value())),
                                "B".equals(cell.status())))
                .toList();
    }

    /** What the axis measures; unknown where figures have different powers of ten. */
    private static String axis(List<Observation> cells, Magnitude magnitude, String unit) {
        List<Integer> multipliers =
                cells.stream()
                        .filter(cell -> cell.value() != null)
                        .map(Observation::unitMultiplier)
                        .distinct()
                        .toList();
        return multipliers.size() == 1
                ? magnitude.text(unit, multipliers.getFirst())
                : magnitude.text("different units, see the table", 0);
    }

    /** The newest figures side by side, the largest first; nothing where no row has a figure. */
    static Chart bars(List<LatestRow> rows) {
        List<BarChart.Bar> all =
                rows.stream()
                        .map(Charts::bar)
                        .filter(bar -> Double.isFinite(bar.value()))
                        .sorted(Comparator.comparingDouble(BarChart.Bar::value).reversed())
                        .toList();
        return new Chart(
                new RawString(BarChart.draw(all.stream().limit(MAX_BARS).toList())),
                all.size() > MAX_BARS
                        ? "The "
                                + MAX_BARS
                                + " largest of "
                                + all.size()
                                + " figures are drawn; the table has all of them."
                        : "");
    }

    private static BarChart.Bar bar(LatestRow row) {
        Observation cell = row.cell();
        String name = row.part().isEmpty() ? cell.place() : cell.place() + ", " + row.part();
        return new BarChart.Bar(shortened(name), cell.text(), value(cell.value()));
    }

    /**
     * Shortens a name to fit. If it has a population group, the area is shortened and the group is
     * kept.
     */
    private static String shortened(String name) {
        int most = BarChart.MAX_NAME_LENGTH;
        if (name.length() <= most) {
            return name;
        }
        int comma = name.indexOf(", ");
        String part = comma < 0 ? "" : name.substring(comma);
        int room = most - 1 - part.length();
        return room < 4 ? name.substring(0, most - 1) + "…" : name.substring(0, room) + "…" + part;
    }

    private static double value(@Nullable BigDecimal value) {
        return value == null ? Double.NaN : value.doubleValue();
    }
}
