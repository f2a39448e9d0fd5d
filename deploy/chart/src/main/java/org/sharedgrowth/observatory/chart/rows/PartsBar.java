package org.sharedgrowth.observatory.chart.rows;

/**
 * The bars of the parts of one value, always in the same order. The parts are distinguished by
 * their order and by the space between them, not only by their colours.
 */
public final class PartsBar {
    /** The share of its column that the longest bar fills. */
    private static final double FILLED_SHARE = 0.96;

    private PartsBar() {}

    /**
     * Parts that add up to a value: each begins where the previous one ends.
     *
     * @param span of the sums
     * @param parts none of them negative
     */
    public static String sum(Span span, double... parts) {
        StringBuilder out = new StringBuilder(Row.openSvg("pt"));
        double end = 0;
        for (double part : parts) {
            out.append("<rect").append(span.attributesBetween(end, end + part)).append("/>");
            end += part;
        }
        return out.append("</svg>").toString();
    }

    /**
     * Parts that do not add up: each has a column of its own, which is filled in proportion to its
     * value.
     *
     * @param span of each part
     * @param parts in the order of the columns; at most six
     */
    public static String columns(Span span, double... parts) {
        StringBuilder out = new StringBuilder(Row.openSvg("pt p" + parts.length));
        Span columns = new Span(0, Math.max(parts.length, 1), span.mirrored());
        for (int i = 0; i < parts.length; i++) {
            double end = i + span.share(parts[i]) * FILLED_SHARE;
            out.append("<rect").append(columns.attributesBetween(i, end)).append("/>");
        }
        return out.append("</svg>").toString();
    }
}
