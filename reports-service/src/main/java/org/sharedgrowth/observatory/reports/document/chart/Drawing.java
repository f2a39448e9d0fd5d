package org.sharedgrowth.observatory.reports.document.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.sharedgrowth.observatory.chart.BarChart;
import org.sharedgrowth.observatory.chart.LineChart;
import org.sharedgrowth.observatory.chart.Svg;
import org.sharedgrowth.observatory.reports.document.binding.Period;

/**
 * Draws a figure as inline SVG, hidden from assistive technology, because the table has all its
 * content.
 */
public final class Drawing {
    private static final int NUMBER_WIDTH = 640;
    private static final int NUMBER_HEIGHT = 90;

    private Drawing() {}

    /**
     * The drawing; empty for a figure without rows, for one that is only a table, and if there are
     * too many lines to distinguish.
     *
     * @param missing the text shown for a missing value
     * @param axisBeginsAt gives the text above an axis that does not include zero, for the first
     *     number on the axis
     */
    public static String of(FigureView figure, String missing, UnaryOperator<String> axisBeginsAt) {
        if (figure.rows().isEmpty()) {
            return "";
        }
        return switch (figure.kind()) {
            case TABLE -> "";
            case NUMBER -> numbers(figure.rows());
            case BARS -> bars(figure.rows(), missing);
            case LINES -> lines(figure, axisBeginsAt);
        };
    }

    private static String numbers(List<FigureView.Row> rows) {
        Svg svg = new Svg(NUMBER_WIDTH, rows.size() * NUMBER_HEIGHT);
        for (int i = 0; i < rows.size(); i++) {
            FigureView.Row row = rows.get(i);
            svg.text(44, 0, i * NUMBER_HEIGHT + 48, Svg.Anchor.START, row.printed());
            svg.text(14, 0, i * NUMBER_HEIGHT + 74, Svg.Anchor.START, row.label());
        }
        return svg.end();
    }

    private static String bars(List<FigureView.Row> rows, String missing) {
        return BarChart.draw(
                rows.stream()
                        .map(row ->
                                new BarChart.Bar(
                                        row.label(),
                                        row.rounded().isEmpty() ? missing : row.printed(),
                                        value(row)))
                        .toList());
    }

    private static String lines(FigureView figure, UnaryOperator<String> axisBeginsAt) {
        Map<String, List<LineChart.Point>> series = new LinkedHashMap<>();
        for (FigureView.Row row : figure.rows()) {
            series.computeIfAbsent(row.series(), s -> new ArrayList<>())
                    .add(
                            new LineChart.Point(
                                    row.period().map(Period::text).orElse(""),
                                    value(row),
                                    row.status().equals("B")));
        }
        if (series.size() > LineChart.MAX_SERIES) {
            return "";
        }
        return LineChart.draw(
                axisBeginsAt,
                series.entrySet().stream()
                        .map(one -> new LineChart.Series(one.getKey(), one.getValue()))
                        .toList());
    }

    private static double value(FigureView.Row row) {
        return row.rounded().map(BigDecimal::doubleValue).orElse(Double.NaN);
    }
}
