package org.sharedgrowth.observatory.chart.rows;

import java.util.List;

/**
 * A bar made of parts, in the same order in every row. In print and in forced colours the parts
 * have patterns, which {@link #patterns} puts into the page once.
 *
 * @param parts from the start, none below zero; at most {@link #MAX_PARTS}; a NaN counts as zero
 */
public record PartsBar(Span span, List<Double> parts) {
    /** Maximum number of parts that can be distinguished without colour. */
    public static final int MAX_PARTS = 4;

    /** Refuses what cannot be distinguished. */
    public PartsBar {
        if (parts.size() > MAX_PARTS) {
            throw new IllegalArgumentException(parts.size() + " parts, at most " + MAX_PARTS);
        }
        parts = List.copyOf(parts);
    }

    /** The drawing. */
    public String markup() {
        StringBuilder out = new StringBuilder(Row.open("pb"));
        double start = 0;
        for (int i = 0; i < parts.size(); i++) {
            double part = parts.get(i);
            if (Double.isFinite(part) && part > 0) {
                out.append("<rect class=\"q").append(i + 1).append('"');
                out.append(span.between(start, start + part)).append(" height=\"100%\"/>");
                start += part;
            }
        }
        return out.append("</svg>").toString();
    }

    /** The patterns, once in a page that has such bars: diagonals, dots and strokes. */
    public static String patterns() {
        return "<svg class=\"qp\" aria-hidden=\"true\">"
                + pattern(2, "4\" height=\"4\" patternTransform=\"rotate(45)", "M1 0v4")
                + pattern(3, "4\" height=\"4", "M1 1h1.5M3 3h1")
                + pattern(4, "3\" height=\"3", "M1.5 0v3")
                + "</svg>";
    }

    private static String pattern(int part, String size, String path) {
        return "<pattern id=\"qp"
                + part
                + "\" patternUnits=\"userSpaceOnUse\" width=\""
                + size
                + "\"><path d=\""
                + path
                + "\"/></pattern>";
    }
}
