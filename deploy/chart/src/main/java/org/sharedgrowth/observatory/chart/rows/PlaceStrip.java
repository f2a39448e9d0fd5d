package org.sharedgrowth.observatory.chart.rows;

import java.util.List;
import org.sharedgrowth.observatory.chart.Svg;

/**
 * Shows the rank of an economy among its peers: a stroke for each peer and a dot for the economy
 * itself.
 *
 * @param peers the values of the peers, with or without the economy's own value; NaN is not drawn
 * @param ownValue the economy's own value; NaN if there is none
 * @param low the printed lower end of the span; no numbers are printed if both ends are empty
 * @param high the printed upper end of the span
 */
public record PlaceStrip(Span span, List<Double> peers, double ownValue, String low, String high) {
    private static final int HEIGHT = 16;
    private static final int NUMBERS_HEIGHT = 16;

    /** Width in units. All strokes use the same units, so that one path contains all of them. */
    private static final int WIDTH = 1000;

    /** The drawing. */
    public String markup() {
        boolean numbered = !low.isEmpty() || !high.isEmpty();
        StringBuilder out = new StringBuilder();
        out.append(Row.openSvg("ps", numbered ? HEIGHT + NUMBERS_HEIGHT : HEIGHT));
        out.append("<line class=\"t\" x2=\"100%\" y1=\"8\" y2=\"8\"/>");
        out.append("<svg viewBox=\"0 0 1000 16\" width=\"100%\" height=\"16\"")
                .append(" preserveAspectRatio=\"none\"><path class=\"p\" d=\"");
        peers.stream()
                .filter(Double::isFinite)
                .map(peer -> Math.round(span.percent(peer) * WIDTH / 100))
                .sorted()
                .forEach(x -> out.append('M').append(x).append(" 2v12"));
        out.append("\"/></svg>");
        if (Double.isFinite(ownValue)) {
            out.append("<circle class=\"o\"").append(span.attributeAt("cx", ownValue));
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
