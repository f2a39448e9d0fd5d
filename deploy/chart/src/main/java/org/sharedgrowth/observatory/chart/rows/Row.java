package org.sharedgrowth.observatory.chart.rows;

/** The element that contains a drawing of this package. */
final class Row {
    private Row() {}

    /** A drawing whose height is set by the style sheet. */
    static String openSvg(String type) {
        return "<svg class=\"" + type + "\" aria-hidden=\"true\">";
    }

    /** A drawing of this height in pixels. */
    static String openSvg(String type, int height) {
        return "<svg class=\"" + type + "\" height=\"" + height + "\" aria-hidden=\"true\">";
    }
}
