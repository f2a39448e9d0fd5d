package org.sharedgrowth.observatory.gateway.portal;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;

/** Values side by side as bars from zero, the largest first; hidden from those who listen. */
final class BarChart {
    private static final int MOST = 20;
    private static final int WIDTH = 720;
    private static final int LEFT = 190;
    private static final int RIGHT = 90;
    private static final int ROW = 22;

    private record Bar(String name, String text, double value) {}

    private BarChart() {}

    static RawString of(List<LatestRow> rows) {
        List<Bar> bars =
                rows.stream()
                        .map(row -> bar(row, row.cell().value()))
                        .filter(bar -> Double.isFinite(bar.value()))
                        .sorted(Comparator.comparingDouble(Bar::value).reversed())
                        .limit(MOST)
                        .toList();
        double max = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        if (max <= 0) {
            return new RawString("");
        }
        StringBuilder svg =
                new StringBuilder(
                        ("<svg class=\"chart\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\""
                                        + " focusable=\"false\" xmlns=\"http://www.w3.org/2000/svg\">")
                                .formatted(WIDTH, bars.size() * ROW + 4));
        for (int i = 0; i < bars.size(); i++) {
            draw(svg, bars.get(i), i * ROW + 2, max);
        }
        return new RawString(svg.append("</svg>").toString());
    }

    private static Bar bar(LatestRow row, @org.jspecify.annotations.Nullable BigDecimal value) {
        Observation cell = row.cell();
        String name = row.part().isEmpty() ? cell.place() : cell.place() + ", " + row.part();
        return new Bar(name, cell.text(), value == null ? Double.NaN : value.doubleValue());
    }

    private static void draw(StringBuilder svg, Bar bar, int top, double max) {
        double length = Math.max(0, bar.value()) / max * (WIDTH - LEFT - RIGHT);
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                                + "<rect class=\"b\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>"
                                + "<text x=\"%.1f\" y=\"%d\">%s</text>",
                        LEFT - 8,
                        top + 15,
                        LineChart.escaped(LineChart.shortened(bar.name())),
                        LEFT,
                        top + 3,
                        length,
                        ROW - 6,
                        LEFT + length + 6,
                        top + 15,
                        bar.text()));
    }
}
