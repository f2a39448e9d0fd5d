package org.sharedgrowth.observatory.gateway.portal;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;

/**
 * Draws what the table before it says, for those who see; hidden from those who listen. A gap in a
 * series is bridged by dots, never by a line.
 */
final class LineChart {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 320;
    private static final int LEFT = 62;
    private static final int RIGHT = 150;
    private static final int TOP = 12;
    private static final int BOTTOM = 28;
    private static final double LABEL_HEIGHT = 15;

    private final StringBuilder svg = new StringBuilder();
    private final Scale y;
    private final double first;
    private final double last;

    private record Point(double x, double y, double length) {}

    private record Label(String name, int number, double y) {}

    private LineChart(List<Observation> cells) {
        double[] values =
                cells.stream()
                        .filter(cell -> cell.value() != null)
                        .mapToDouble(LineChart::value)
                        .toArray();
        y = Scale.of(min(values), max(values));
        double[] times =
                cells.stream()
                        .mapToDouble(cell -> Period.middle(cell.period()))
                        .filter(Double::isFinite)
                        .toArray();
        first = min(times);
        last = Math.max(max(times), first + 1);
    }

    /** The drawing, or nothing where there are no two points in time. */
    static RawString of(Map<String, List<Observation>> series) {
        List<Observation> all = series.values().stream().flatMap(List::stream).toList();
        long points = all.stream().filter(cell -> cell.value() != null).count();
        return points == 0 ? new RawString("") : new RawString(new LineChart(all).draw(series));
    }

    private String draw(Map<String, List<Observation>> series) {
        svg.append(
                ("<svg class=\"chart\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\""
                                + " focusable=\"false\" xmlns=\"http://www.w3.org/2000/svg\">")
                        .formatted(WIDTH, HEIGHT));
        axes();
        List<Label> labels = new ArrayList<>();
        int number = 1;
        for (Map.Entry<String, String> name : SeriesTable.names(series).entrySet()) {
            List<Observation> cells = series.getOrDefault(name.getKey(), List.of());
            double end = line(cells, number);
            if (Double.isFinite(end)) {
                labels.add(new Label(name.getValue(), number, end));
            }
            number++;
        }
        labels(labels);
        return svg.append("</svg>").toString();
    }

    private void axes() {
        for (double tick : y.ticks()) {
            double at = y(tick);
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
                            LEFT,
                            WIDTH - RIGHT,
                            at,
                            at));
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                            LEFT - 8,
                            at + 4,
                            y.label(tick)));
        }
        int from = (int) Math.floor(first);
        int to = (int) Math.floor(last);
        int step = Math.max(1, (to - from + 7) / 8);
        for (int year = from; year <= to; year += step) {
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d</text>",
                            x(year + 0.5),
                            HEIGHT - 8,
                            year));
        }
    }

    /** Draws one series and gives the height at which it ends. */
    private double line(List<Observation> cells, int number) {
        List<Point> points =
                cells.stream()
                        .filter(cell -> cell.value() != null)
                        .map(cell ->
                                new Point(
                                        Period.middle(cell.period()),
                                        value(cell),
                                        Period.length(cell.period())))
                        .filter(point -> Double.isFinite(point.x()))
                        .sorted(Comparator.comparingDouble(Point::x))
                        .toList();
        for (int i = 1; i < points.size(); i++) {
            Point a = points.get(i - 1);
            Point b = points.get(i);
            boolean gap = b.x() - a.x() > 1.6 * b.length();
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<line class=\"s%d%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                            number,
                            gap ? " gap" : "",
                            x(a.x()),
                            y(a.y()),
                            x(b.x()),
                            y(b.y())));
        }
        for (Point point : points) {
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<circle class=\"p%d\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>",
                            number,
                            x(point.x()),
                            y(point.y())));
        }
        return points.isEmpty() ? Double.NaN : y(points.getLast().y());
    }

    /** Names at the ends of the lines, moved apart where they would overlap. */
    private void labels(List<Label> labels) {
        double free = 0;
        for (Label label : labels.stream().sorted(Comparator.comparingDouble(Label::y)).toList()) {
            double at = Math.max(label.y() + 4, free);
            free = at + LABEL_HEIGHT;
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<text class=\"t%d\" x=\"%d\" y=\"%.1f\">%s</text>",
                            label.number(),
                            WIDTH - RIGHT + 10,
                            at,
                            escaped(shortened(label.name()))));
        }
    }

    private double x(double time) {
        return LEFT + 6 + (time - first) / (last - first) * (WIDTH - LEFT - RIGHT - 12);
    }

    private double y(double value) {
        return TOP + (1 - y.share(value)) * (HEIGHT - TOP - BOTTOM);
    }

    private static double value(Observation cell) {
        return cell.value() == null ? Double.NaN : cell.value().doubleValue();
    }

    private static double min(double[] values) {
        return java.util.Arrays.stream(values).min().orElse(0);
    }

    private static double max(double[] values) {
        return java.util.Arrays.stream(values).max().orElse(1);
    }

    static String shortened(String name) {
        return name.length() <= 22 ? name : name.substring(0, 21) + "…";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
