package org.sharedgrowth.observatory.gateway.portal.aggregate;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.chart.Scale;
import org.sharedgrowth.observatory.chart.time.Line;
import org.sharedgrowth.observatory.chart.time.Point;
import org.sharedgrowth.observatory.chart.time.TimeChart;
import org.sharedgrowth.observatory.chart.time.TimeLabel;
import org.sharedgrowth.observatory.chart.time.ValueAxis;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Aggregates;
import org.sharedgrowth.observatory.gateway.portal.indicator.Printer;

/**
 * Draws the computed figures of a group, each with the range of its expected error, and the
 * published figures.
 */
record AggregatePicture(AggregateText text, Printer printer) {
    private static final int HEIGHT = 270;

    /**
     * The drawing; empty if there is no figure.
     *
     * @param rows in any order
     */
    RawString of(List<Aggregates.Row> rows) {
        List<Point> computed = points(rows, Aggregates.Row::value, true);
        List<Point> published = points(rows, Aggregates.Row::published, false);
        if (computed.isEmpty() && published.isEmpty()) {
            return new RawString("");
        }
        List<Line> lines = new ArrayList<>();
        if (!computed.isEmpty()) {
            lines.add(new Line(text.computed(), "", computed, false));
        }
        if (!published.isEmpty()) {
            lines.add(new Line(text.published(), "", published, true));
        }
        Scale scale = Line.scale(lines, printer.share());
        List<String> ticks = printer.ticks(scale);
        String start = scale.low() > 0 ? text.startsAt(ticks.getFirst()) : "";
        return new RawString(
                new TimeChart(HEIGHT, new ValueAxis(scale, ticks, start), labels(rows), "", lines)
                        .markup());
    }

    private List<Point> points(
            List<Aggregates.Row> rows,
            Function<Aggregates.Row, @Nullable Double> value,
            boolean withError) {
        List<Point> points = new ArrayList<>();
        for (Aggregates.Row row : rows) {
            Double found = value.apply(row);
            if (found != null) {
                double error = row.expectedError() == null || !withError ? 0 : row.expectedError();
                Point point = Point.of(row.period(), divideByPower(found));
                points.add(
                        error > 0
                                ? point.withInterval(
                                        divideByPower(found - error), divideByPower(found + error))
                                : point);
            }
        }
        return points;
    }

    private double divideByPower(double value) {
        return BigDecimal.valueOf(value).movePointLeft(printer.power()).doubleValue();
    }

    /** From the first year with a figure to the last year of the table. */
    private static List<TimeLabel> labels(List<Aggregates.Row> rows) {
        int first =
                years(rows.stream().filter(row -> row.value() != null || row.published() != null))
                        .min()
                        .orElse(0);
        int last = years(rows.stream()).max().orElse(first);
        return TimeLabel.years(first, last).stream()
                // On a phone the last year needs a third of the width to itself.
                .filter(year -> year == last || year == first || 3 * (last - year) >= last - first)
                .map(year -> Integer.toString(year))
                .map(year -> new TimeLabel(year, year))
                .toList();
    }

    private static IntStream years(Stream<Aggregates.Row> rows) {
        return rows.mapToInt(row -> Integer.parseInt(row.period()));
    }
}
