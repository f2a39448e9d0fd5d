package org.sharedgrowth.observatory.chart.rows;

import org.sharedgrowth.observatory.chart.Svg;

/**
 * The range of values that the width of a row represents. Values outside the range are drawn at its
 * ends.
 *
 * @param low the value at the start of the row
 * @param high the value at the end of the row, above {@code low}
 * @param mirrored whether the start is on the right
 */
public record Span(double low, double high, boolean mirrored) {
    /** From 0 to 100. */
    public static Span ofShares(boolean mirrored) {
        return new Span(0, 100, mirrored);
    }

    /** The position of a value from the left, in percent of the width. */
    double percent(double value) {
        double share = share(value);
        return 100 * (mirrored ? 1 - share : share);
    }

    /** The distance of a value from the start, as a share of the width. */
    double share(double value) {
        return high > low ? Math.clamp((value - low) / (high - low), 0, 1) : 0;
    }

    /** The position of a value from the left, as an attribute with this name. */
    String attributeAt(String name, double value) {
        return attribute(name, percent(value));
    }

    /** The attributes of a rectangle that reaches from one value to another. */
    String attributesBetween(double from, double to) {
        double start = Math.min(percent(from), percent(to));
        String x = start > 0 ? attribute("x", start) : "";
        return x + attribute("width", Math.abs(percent(to) - percent(from)));
    }

    private static String attribute(String name, double percent) {
        return " " + name + "=\"" + Svg.round(percent) + "%\"";
    }
}
