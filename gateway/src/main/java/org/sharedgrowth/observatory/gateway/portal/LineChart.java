package org.sharedgrowth.observatory.gateway.portal;

import io.quarkus.qute.RawString;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;

/**
 * Draws what the table before it says, for those who see; hidden from those who listen. A gap in a
 * series is bridged by dots, never by a line. Series differ by colour and by mark.
 */
final class LineChart {
    /** More lines than this cannot be told apart. */
    static final int MAX_SERIES = 8;

    private static final int WIDTH = 720;
    private static final int HEIGHT = 340;
    private static final int RIGHT = 20;
    private static final int TOP = 34;
    private static final int BOTTOM = 28;

    /** Width of a character where the text is largest, on narrow screens. */
    private static final int CHARACTER = 11;

    private final StringBuilder svg = new StringBuilder();
    private final Magnitude magnitude;
    private final Scale y;
    private final int left;
    private final double first;
    private final double last;

    private record Point(double x, double y, double length) {}

    private LineChart(List<Observation> cells) {
        double[] values =
                cells.stream()
                        .filter(cell -> cell.value() != null)
                        .mapToDouble(LineChart::value)
                        .toArray();
        magnitude = Magnitude.of(Arrays.stream(values).map(Math::abs).max().orElse(0));
        y = Scale.of(magnitude.scaled(min(values)), magnitude.scaled(max(values)));
        int longest = y.ticks().stream().mapToInt(tick -> y.label(tick).length()).max().orElse(0);
        left = longest * CHARACTER + 14;
        double[] times =
                cells.stream()
                        .mapToDouble(cell -> Period.middle(cell.period()))
                        .filter(Double::isFinite)
                        .toArray();
        first = min(times);
        last = Math.max(max(times), first + 1);
    }

    /**
     * The drawing, or nothing where there are no figures.
     *
     * @param series with their names, of which those with figures are drawn, up to eight
     * @param unit what the figures are measured in, without a power of ten
     */
    static Chart of(Map<String, List<Observation>> series, Map<String, String> names, String unit) {
        Map<String, List<Observation>> drawn = new LinkedHashMap<>();
        series.forEach((key, cells) -> {
            if (cells.stream().anyMatch(cell -> cell.value() != null)) {
                drawn.put(key, cells);
            }
        });
        int all = drawn.size();
        List.copyOf(drawn.keySet()).stream().skip(MAX_SERIES).forEach(drawn::remove);
        if (drawn.isEmpty()) {
            return Chart.NONE;
        }
        List<Observation> cells = drawn.values().stream().flatMap(List::stream).toList();
        String svg = new LineChart(cells).draw(drawn, axis(cells, unit));
        return new Chart(
                new RawString(svg + legend(drawn, names)),
                all > MAX_SERIES
                        ? "The first "
                                + MAX_SERIES
                                + " of "
                                + all
                                + " series are drawn; the table has all of them."
                        : "");
    }

    /** What the axis measures but for its own power of ten; unknown where series differ. */
    private record Axis(String unit, int multiplier) {}

    private static Axis axis(List<Observation> cells, String unit) {
        List<Integer> multipliers =
                cells.stream().map(Observation::unitMultiplier).distinct().toList();
        return multipliers.size() == 1
                ? new Axis(unit, multipliers.getFirst())
                : new Axis("different units, see the table", 0);
    }

    private String draw(Map<String, List<Observation>> series, Axis axis) {
        svg.append(
                ("<svg class=\"chart\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\""
                                + " focusable=\"false\" xmlns=\"http://www.w3.org/2000/svg\">")
                        .formatted(WIDTH, HEIGHT));
        svg.append("<text class=\"unit\" x=\"0\" y=\"16\">")
                .append(escaped(magnitude.text(axis.unit(), axis.multiplier())))
                .append("</text>");
        axes();
        int number = 1;
        for (List<Observation> cells : series.values()) {
            line(cells, number++);
        }
        return svg.append("</svg>").toString();
    }

    private void axes() {
        for (double tick : y.ticks()) {
            double at = y(tick);
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
                            left,
                            WIDTH - RIGHT,
                            at,
                            at));
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                            left - 8,
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

    private void line(List<Observation> cells, int number) {
        List<Point> points =
                cells.stream()
                        .filter(cell -> cell.value() != null)
                        .map(cell ->
                                new Point(
                                        Period.middle(cell.period()),
                                        magnitude.scaled(value(cell)),
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
        points.forEach(point -> svg.append(Mark.of(number, x(point.x()), y(point.y()))));
    }

    /** The names beneath the drawing, where they have room on every screen. */
    private static String legend(Map<String, List<Observation>> series, Map<String, String> names) {
        StringBuilder list = new StringBuilder("<ul class=\"legend\" aria-hidden=\"true\">");
        int number = 1;
        for (String key : series.keySet()) {
            list.append("<li><svg class=\"chart\" viewBox=\"0 0 12 12\" focusable=\"false\"")
                    .append(" xmlns=\"http://www.w3.org/2000/svg\">")
                    .append(Mark.of(number++, 6, 6))
                    .append("</svg> ")
                    .append(escaped(names.getOrDefault(key, key)))
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

    private static double value(Observation cell) {
        return cell.value() == null ? Double.NaN : cell.value().doubleValue();
    }

    private static double min(double[] values) {
        return Arrays.stream(values).min().orElse(0);
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElse(1);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
