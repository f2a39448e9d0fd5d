package org.sharedgrowth.observatory.gateway.portal;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;

/** Values side by side as bars from zero, the largest first; hidden from those who listen. */
final class BarChart {
    /** More bars than this are left to the table. */
    private static final int MAX_BARS = 60;

    private static final int MAX_NAME_LENGTH = 22;
    private static final int WIDTH = 720;

    /** Width of a character where the text is largest, on narrow screens. */
    private static final int CHARACTER = 11;

    private static final int LEFT = MAX_NAME_LENGTH * CHARACTER + 8;
    private static final int ROW = 24;

    private record Bar(String name, String text, double value) {}

    private final double zero;
    private final double perUnit;

    private BarChart(List<Bar> bars) {
        double low = Math.min(0, bars.stream().mapToDouble(Bar::value).min().orElse(0));
        double high = Math.max(0, bars.stream().mapToDouble(Bar::value).max().orElse(0));
        int text = bars.stream().mapToInt(bar -> bar.text().length()).max().orElse(0);
        int width = WIDTH - LEFT - text * CHARACTER - 10;
        perUnit = high > low ? width / (high - low) : 0;
        zero = LEFT - low * perUnit;
    }

    /** The drawing, or nothing where no row has a figure. */
    static Chart of(List<LatestRow> rows) {
        List<Bar> all =
                rows.stream()
                        .map(row -> bar(row, row.cell().value()))
                        .filter(bar -> Double.isFinite(bar.value()))
                        .sorted(Comparator.comparingDouble(Bar::value).reversed())
                        .toList();
        List<Bar> bars = all.stream().limit(MAX_BARS).toList();
        if (bars.isEmpty()) {
            return Chart.NONE;
        }
        return new Chart(
                new RawString(new BarChart(bars).draw(bars)),
                all.size() > bars.size()
                        ? "The "
                                + bars.size()
                                + " largest of "
                                + all.size()
                                + " figures are drawn; the table has all of them."
                        : "");
    }

    private String draw(List<Bar> bars) {
        StringBuilder svg =
                new StringBuilder(
                        ("<svg class=\"chart\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\""
                                        + " focusable=\"false\" xmlns=\"http://www.w3.org/2000/svg\">")
                                .formatted(WIDTH, bars.size() * ROW + 4));
        for (int i = 0; i < bars.size(); i++) {
            draw(svg, bars.get(i), i * ROW + 2);
        }
        return svg.append("</svg>").toString();
    }

    private static Bar bar(LatestRow row, @Nullable BigDecimal value) {
        Observation cell = row.cell();
        String name = row.part().isEmpty() ? cell.place() : cell.place() + ", " + row.part();
        return new Bar(name, cell.text(), value == null ? Double.NaN : value.doubleValue());
    }

    private void draw(StringBuilder svg, Bar bar, int top) {
        double end = zero + bar.value() * perUnit;
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                                + "<rect class=\"b\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>"
                                + "<text x=\"%.1f\" y=\"%d\">%s</text>",
                        LEFT - 8,
                        top + 16,
                        LineChart.escaped(shortened(bar.name())),
                        Math.min(zero, end),
                        top + 3,
                        Math.abs(end - zero),
                        ROW - 6,
                        Math.max(zero, end) + 6,
                        top + 16,
                        bar.text()));
    }

    /** A name that fits: of a part of the people, the area is shortened and the part stays. */
    private static String shortened(String name) {
        if (name.length() <= MAX_NAME_LENGTH) {
            return name;
        }
        int comma = name.indexOf(", ");
        String part = comma < 0 ? "" : name.substring(comma);
        int room = MAX_NAME_LENGTH - 1 - part.length();
        return room < 4
                ? name.substring(0, MAX_NAME_LENGTH - 1) + "…"
                : name.substring(0, room) + "…" + part;
    }
}
