package org.sharedgrowth.observatory.chart.rows;

import java.util.List;
import org.sharedgrowth.observatory.chart.Svg;

/** The bars of a card with one key figure. */
public final class CardBars {
    private static final int COLUMNS_HEIGHT = 40;
    private static final int MIN_COLUMN_HEIGHT = 1;

    private CardBars() {}

    /**
     * Two bars, the first filled and the second outlined. A missing value has no bar.
     *
     * @param first NaN if there is none
     * @param second NaN if there is none
     */
    public static String pair(Span span, double first, double second) {
        return Row.openSvg("cb", 38)
                + bar("f", span, first, " y=\"1\" height=\"15\"")
                + bar("u", span, second, " y=\"21\" height=\"15\"")
                + "</svg>";
    }

    private static String bar(String type, Span span, double value, String rest) {
        return Double.isNaN(value)
                ? ""
                : "<rect class=\"" + type + "\"" + span.attributesBetween(0, value) + rest + "/>";
    }

    /**
     * Columns over time that start at zero, with the last one emphasised; never mirrored.
     *
     * @param values none of them negative; a NaN leaves its place empty
     */
    public static String columns(List<Double> values) {
        double high = values.stream().filter(Double::isFinite).reduce(0.0, Math::max);
        StringBuilder out = new StringBuilder(Row.openSvg("cb", COLUMNS_HEIGHT));
        double step = 100.0 / Math.max(values.size(), 1);
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            if (Double.isFinite(value) && high > 0) {
                double height = Math.max(value / high * COLUMNS_HEIGHT, MIN_COLUMN_HEIGHT);
                out.append("<rect class=\"")
                        .append(i == values.size() - 1 ? 'f' : 'c')
                        .append("\" x=\"")
                        .append(Svg.round(i * step))
                        .append("%\" y=\"")
                        .append(Svg.round(COLUMNS_HEIGHT - height))
                        .append("\" width=\"")
                        .append(Svg.round(step * 0.76))
                        .append("%\" height=\"")
                        .append(Svg.round(height))
                        .append("\"/>");
            }
        }
        return out.append("</svg>").toString();
    }
}
