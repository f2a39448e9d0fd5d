package org.sharedgrowth.observatory.chart.rows;

import java.util.List;
import org.sharedgrowth.observatory.chart.Svg;

/**
 * A place among peers: a stroke for each peer and a dot for one's own.
 *
 * @param peers their values, one's own among them or not; those that are NaN are not drawn
 * @param own NaN if there is none
 * @param low the printed start of the span; no line of numbers if both are empty
 * @param high the printed end of the span
 */
public record PlaceStrip(Span span, List<Double> peers, double own, String low, String high) {
    private static final int HEIGHT = 16;
    private static final int NUMBERS = 16;

    /** The strokes are drawn in these units across, so that one path holds all. */
    private static final int WIDTH = 1000;

    /** The drawing. */
    public String markup() {
        boolean numbered = !low.isEmpty() || !high.isEmpty();
        StringBuilder out = new StringBuilder();
        out.append(Row.open("ps", numbered ? HEIGHT + NUMBERS : HEIGHT));
        out.append("<line class=\"t\" x2=\"100%\" y1=\"8\" y2=\"8\"/>");
        out.append("<svg viewBox=\"0 0 1000 16\" width=\"100%\" height=\"16\"")
                .append(" preserveAspectRatio=\"none\"><path class=\"p\" d=\"");
        peers.stream()
                .filter(Double::isFinite)
                .map(peer -> Math.round(span.percent(peer) * WIDTH / 100))
                .sorted()
                .forEach(x -> out.append('M').append(x).append(" 2v12"));
        out.append("\"/></svg>");
        if (Double.isFinite(own)) {
            out.append("<circle class=\"o\"").append(span.at("cx", own));
            out.append(" cy=\"8\" r=\"6.5\"/>");
        }
        if (numbered) {
            out.append(number("", span.mirrored() ? high : low));
            out.append(number(" class=\"e\" x=\"100%\"", span.mirrored() ? low : high));
        }
        return out.append("</svg>").toString();
    }

    private static String number(String attributes, String text) {
        return "<text" + attributes + " y=\"29\">" + Svg.escape(text) + "</text>";
    }
}
