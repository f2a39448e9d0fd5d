package org.sharedgrowth.observatory.chart.time;

import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.chart.PeriodPosition;
import org.sharedgrowth.observatory.chart.Svg;

/**
 * The segments of one line: solid between neighbours, dotted across periods without a value, dashed
 * to a forecast, and left out at a break.
 */
final class LinePaths {
    private final Plot plot;
    private final Path solid = new Path();
    private final Path dotted = new Path();
    private final Path dashed = new Path();
    private final StringBuilder band = new StringBuilder();
    private final List<Cut> cuts = new ArrayList<>();
    private final List<Point> isolated = new ArrayList<>();

    /** The middle of the gap at a break. */
    record Cut(long x, double y) {}

    /** The data of one path. */
    private static final class Path {
        private final StringBuilder data = new StringBuilder();
        private String pen = "";

        private void add(String from, String to) {
            data.append(from.equals(pen) ? "" : "M" + from).append('L').append(to);
            pen = to;
        }
    }

    private LinePaths(Plot plot) {
        this.plot = plot;
    }

    /** The segments between points that can be drawn, given from the oldest to the newest. */
    static LinePaths of(List<Point> drawn, Plot plot) {
        LinePaths paths = new LinePaths(plot);
        List<Point> points = drawn.stream().filter(Point::isJoined).toList();
        for (int i = 1; i < points.size(); i++) {
            paths.join(points.get(i - 1), points.get(i));
        }
        for (int i = 0; i < points.size(); i++) {
            boolean starts = i == 0 || points.get(i).breaks();
            boolean ends = i == points.size() - 1 || points.get(i + 1).breaks();
            if (starts && ends) {
                paths.isolated.add(points.get(i));
            }
        }
        paths.addBand(points);
        return paths;
    }

    String solid() {
        return solid.data.toString();
    }

    String dotted() {
        return dotted.data.toString();
    }

    String dashed() {
        return dashed.data.toString();
    }

    /** The area that the intervals cover. */
    String band() {
        return band.toString();
    }

    List<Cut> cuts() {
        return cuts;
    }

    /** Whether no segment reaches this point. */
    boolean isIsolated(Point point) {
        return isolated.contains(point);
    }

    private void join(Point from, Point to) {
        if (to.breaks()) {
            cuts.add(
                    new Cut(
                            (plot.x(from.time()) + plot.x(to.time())) / 2,
                            (plot.y(from.value()) + plot.y(to.value())) / 2));
            return;
        }
        Path path =
                to.state() == Point.State.FORECAST
                        ? dashed
                        : PeriodPosition.hasGap(from.period(), to.period()) ? dotted : solid;
        path.add(coordinates(from, from.value()), coordinates(to, to.value()));
    }

    private void addBand(List<Point> points) {
        int start = 0;
        for (int i = 0; i <= points.size(); i++) {
            boolean ends = i == points.size() || !points.get(i).hasInterval();
            if (ends || points.get(i).breaks()) {
                addBand(points, start, i);
                start = ends ? i + 1 : i;
            }
        }
    }

    private void addBand(List<Point> points, int start, int end) {
        if (end - start < 2) {
            return;
        }
        for (int i = start; i < end; i++) {
            band.append(i == start ? 'M' : 'L')
                    .append(coordinates(points.get(i), points.get(i).high()));
        }
        for (int i = end - 1; i >= start; i--) {
            band.append('L').append(coordinates(points.get(i), points.get(i).low()));
        }
        band.append('z');
    }

    private String coordinates(Point point, double value) {
        return plot.x(point.time()) + " " + Svg.round(plot.y(value));
    }
}
