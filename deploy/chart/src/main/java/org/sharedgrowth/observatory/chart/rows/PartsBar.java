package org.sharedgrowth.observatory.chart.rows;

import org.sharedgrowth.observatory.chart.Svg;

/**
 * The bars of the parts of one value, always in the same order. The parts are distinguished by
 * their order and by the space between them, not only by their colours.
 */
public final class PartsBar {
    /** The share of its column that the longest bar fills. */
    private static final double FILLED = 0.96;

    private PartsBar() {}

    /**
     * Parts that add up to a value: each begins where the one before ends.
     *
     * @param span of the sums
     * @param parts zero or more each
     */
    public static String sum(Span span, double... parts) {
        StringBuilder out = new StringBuilder(Row.open("pt"));
        double end = 0;
        for (double part : parts) {
            out.append("<rect").append(span.between(end, end + part)).append("/>");
            end += part;
        }
        return out.append("</svg>").toString();
    }

    /**
     * Parts that do not add up: each has a column of its own, which it fills by its value.
     *
     * @param span of each part
     * @param parts in the order of the columns; at most six
     */
    public static String columns(Span span, double... parts) {
        StringBuilder out = new StringBuilder(Row.open("pt p" + parts.length));
        double column = 100.0 / Math.max(parts.length, 1);
        for (int i = 0; i < parts.length; i++) {
            double width = span.share(parts[i]) * column * FILLED;
            double start = i * column;
            double x = span.mirrored() ? 100 - start - width : start;
            out.append("<rect");
            if (x > 0) {
                out.append(" x=\"").append(Svg.round(x)).append("%\"");
            }
            out.append(" width=\"").append(Svg.round(width)).append("%\"/>");
        }
        return out.append("</svg>").toString();
    }
}
