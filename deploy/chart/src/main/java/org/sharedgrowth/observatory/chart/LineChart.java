package org.sharedgrowth.observatory.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * A chart of series over time, each with its own mark and line and its name in a legend below.
 * Periods without a value are bridged by a dotted line, never by a solid one; a break in a series
 * is not bridged at all.
 */
public final class LineChart {
    /** Maximum number of series that can be distinguished. */
    public static final int MAX_SERIES = 8;

    private static final int WIDTH = 720;
    private static final int HEIGHT = 340;
    private static final int RIGHT = 20;
    private static final int TOP = 34;
    private static final int BOTTOM = 28;

    private final Svg svg = new Svg(WIDTH, HEIGHT);
    private final Scale y;
    private final int left;
    private final double first;
    private final double last;

    /**
     * One value of a series.
     *
     * @param period in SDMX form; a point whose period cannot be read is not drawn
     * @param value in the unit of the axis; NaN if there is none
     * @param breaks whether the series has a break before this point
     */
    public record Point(String period, double value, boolean breaks) {
        private boolean isDrawn() {
            return Double.isFinite(value) && Double.isFinite(time());
        }

        private double time() {
            return PeriodPosition.middle(period);
        }
    }

    /** The points of a series, in any order, and its name in the legend. */
    public record Series(String name, List<Point> points) {
        /** Whether at least one of its points can be drawn. */
        public boolean isDrawn() {
            return points.stream().anyMatch(Point::isDrawn);
        }

        private List<Point> drawnPoints() {
            return points.stream()
                    .filter(Point::isDrawn)
                    .sorted(Comparator.comparingDouble(Point::time))
                    .toList();
        }
    }

    private LineChart(List<Series> series) {
        double[] values = valuesOf(series, Point::value);
        double[] times = valuesOf(series, Point::time);
        y = Scale.of(min(values), max(values));
        int longest = y.ticks().stream().mapToInt(tick -> y.label(tick).length()).max().orElse(0);
        left = longest * BarChart.CHARACTER_WIDTH + 14;
        first = min(times);
        last = Math.max(max(times), first + 1);
    }

    /**
     * The drawing and its legend.
     *
     * @param beginsAt formats the text above an axis that does not include zero; receives the
     *     lowest number on that axis
     * @param all in the order of the legend; the first {@link #MAX_SERIES} with a value are drawn
     * @return empty if no series has a value
     */
    public static String draw(UnaryOperator<String> beginsAt, List<Series> all) {
        List<Series> series = all.stream().filter(Series::isDrawn).limit(MAX_SERIES).toList();
        return series.isEmpty()
                ? ""
                : new LineChart(series).draw(series, beginsAt) + legend(series);
    }

    private String draw(List<Series> series, UnaryOperator<String> beginsAt) {
        if (!y.includesZero()) {
            svg.text(0, 16, Svg.Anchor.START, beginsAt.apply(y.label(y.low())));
        }
        drawAxes();
        for (int i = 0; i < series.size(); i++) {
            drawLine(series.get(i).drawnPoints(), i + 1);
        }
        return svg.end();
    }

    private void drawAxes() {
        for (double tick : y.ticks()) {
            svg.grid(left, WIDTH - RIGHT, y(tick));
            svg.text(left - 8, y(tick) + 4, Svg.Anchor.END, y.label(tick));
        }
        int from = (int) Math.floor(first);
        int to = (int) Math.floor(last);
        int step = Math.max(1, (to - from + 7) / 8);
        for (int year = from; year <= to; year += step) {
            svg.text(x(year + 0.5), HEIGHT - 8, Svg.Anchor.MIDDLE, Integer.toString(year));
        }
    }

    private void drawLine(List<Point> points, int number) {
        for (int i = 1; i < points.size(); i++) {
            Point a = points.get(i - 1);
            Point b = points.get(i);
            if (!b.breaks()) {
                boolean hasGap = PeriodPosition.hasGap(a.period(), b.period());
                svg.segment(number, hasGap, x(a.time()), y(a.value()), x(b.time()), y(b.value()));
            }
        }
        points.forEach(point -> svg.mark(number, x(point.time()), y(point.value())));
    }

    /** The legend below the chart, where it fits on every screen. */
    private static String legend(List<Series> series) {
        StringBuilder list = new StringBuilder("<ul class=\"legend\" aria-hidden=\"true\">");
        for (int i = 0; i < series.size(); i++) {
            list.append("<li>")
                    .append(new Svg(12, 12).mark(i + 1, 6, 6).end())
                    .append(' ')
                    .append(Svg.escape(series.get(i).name()))
                    .append("</li>");
        }
        return list.append("</ul>").toString();
    }

    private double x(double time) {
        return left + 6 + (time - first) / (last - first) * (WIDTH - left - RIGHT - 12);
    }

    private double y(double value) {
        return TOP + (1 - y.share(value)) * (HEIGHT - TOP - BOTTOM);
    }

    private static double[] valuesOf(List<Series> series, ToDoubleFunction<Point> property) {
        return series.stream()
                .flatMap(one -> one.points().stream())
                .filter(Point::isDrawn)
                .mapToDouble(property)
                .toArray();
    }

    private static double min(double[] values) {
        return Arrays.stream(values).min().orElse(0);
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElse(1);
    }
}
