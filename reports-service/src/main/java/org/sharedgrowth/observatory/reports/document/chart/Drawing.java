package org.sharedgrowth.observatory.reports.document.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.reports.document.binding.Period;

/** Draws a figure as inline SVG, hidden from assistive technology: the table says it all. */
public final class Drawing {
    private static final int WIDTH = 640;
    private static final int ROW = 44;
    private static final int LABEL = 18;
    private static final int MARGIN = 48;
    private static final int LINES_HEIGHT = 280;
    private static final int RIGHT = 150;
    private static final List<String> DASHES = List.of("", "6 4", "2 3", "10 4 2 4", "1 5");

    private Drawing() {}

    /** The drawing; empty for a figure that is only a table. */
    public static String of(FigureView figure, String missing) {
        if (figure.rows().isEmpty()) {
            return "";
        }
        return switch (figure.kind()) {
            case TABLE -> "";
            case NUMBER -> number(figure);
            case BARS -> bars(figure, missing);
            case LINES -> lines(figure);
        };
    }

    private static String number(FigureView figure) {
        int rows = figure.rows().size();
        Svg svg = new Svg(WIDTH, rows * 90);
        for (int i = 0; i < rows; i++) {
            FigureView.Row row = figure.rows().get(i);
            svg.text(0, i * 90 + 48, "start", 44, row.printed());
            svg.text(0, i * 90 + 74, "start", 14, row.label());
        }
        return svg.end();
    }

    /** Bars start at zero; below zero they go left of it. */
    private static String bars(FigureView figure, String missing) {
        double low = 0;
        double high = 0;
        for (FigureView.Row row : figure.rows()) {
            double value = row.rounded().map(BigDecimal::doubleValue).orElse(0.0);
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double scale = high == low ? 0 : (WIDTH - RIGHT) / (high - low);
        double zero = -low * scale;
        Svg svg = new Svg(WIDTH, figure.rows().size() * ROW + 8);
        for (int i = 0; i < figure.rows().size(); i++) {
            FigureView.Row row = figure.rows().get(i);
            double top = i * ROW;
            svg.text(0, top + 14, "start", 14, row.label());
            if (row.rounded().isEmpty()) {
                svg.gap(zero, top + LABEL, 40, 18);
                svg.text(zero + 46, top + LABEL + 14, "start", 14, missing);
                continue;
            }
            double length = row.rounded().get().doubleValue() * scale;
            double left = Math.min(zero, zero + length);
            svg.bar("chart-bar", left, top + LABEL, Math.abs(length), 18);
            double end = Math.max(zero, zero + length) + 6;
            svg.text(end, top + LABEL + 14, "start", 14, row.printed());
        }
        return svg.end();
    }

    private static String lines(FigureView figure) {
        Map<String, List<FigureView.Row>> series = new LinkedHashMap<>();
        List<String> periods = new ArrayList<>();
        double low = 0;
        double high = 0;
        for (FigureView.Row row : figure.rows()) {
            series.computeIfAbsent(row.series(), s -> new ArrayList<>()).add(row);
            String period = row.period().map(Period::text).orElse("");
            if (!periods.contains(period)) {
                periods.add(period);
            }
            double value = row.rounded().map(BigDecimal::doubleValue).orElse(0.0);
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        periods.sort(null);
        Axes axes = new Axes(periods, low, high == low ? low + 1 : high);
        Svg svg = new Svg(WIDTH, LINES_HEIGHT + 40);
        svg.axis(MARGIN, axes.y(0), WIDTH - RIGHT);
        for (String period : periods) {
            svg.text(axes.x(period), LINES_HEIGHT + 24, "middle", 13, period);
        }
        int dash = 0;
        for (List<FigureView.Row> rows : series.values()) {
            line(svg, axes, rows, DASHES.get(dash++ % DASHES.size()));
        }
        return svg.end();
    }

    /** A missing value and a break in the series leave a gap: neither is joined over. */
    private static void line(Svg svg, Axes axes, List<FigureView.Row> rows, String dash) {
        List<FigureView.Row> sorted = new ArrayList<>(rows);
        sorted.sort((a, b) -> Axes.period(a).compareTo(Axes.period(b)));
        for (int i = 0; i < sorted.size(); i++) {
            FigureView.Row row = sorted.get(i);
            if (row.rounded().isEmpty()) {
                continue;
            }
            double x = axes.x(Axes.period(row));
            double y = axes.y(row.rounded().get().doubleValue());
            svg.dot(x, y);
            boolean last = i == sorted.size() - 1;
            if (i > 0 && sorted.get(i - 1).rounded().isPresent() && !row.status().equals("B")) {
                FigureView.Row before = sorted.get(i - 1);
                double y0 = axes.y(before.rounded().orElse(BigDecimal.ZERO).doubleValue());
                svg.line(axes.x(Axes.period(before)), y0, x, y, dash);
            }
            if (last) {
                svg.text(x + 8, y + 4, "start", 13, (row.series() + " " + row.printed()).strip());
            }
        }
    }

    private record Axes(List<String> periods, double low, double high) {
        double x(String period) {
            int steps = Math.max(1, periods.size() - 1);
            double width = WIDTH - RIGHT - MARGIN;
            return MARGIN + width * Math.max(0, periods.indexOf(period)) / steps;
        }

        double y(double value) {
            return LINES_HEIGHT - (LINES_HEIGHT - 20) * (value - low) / (high - low);
        }

        static String period(FigureView.Row row) {
            return row.period().map(Period::text).orElse("");
        }
    }
}
