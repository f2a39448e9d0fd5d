package org.sharedgrowth.observatory.chart.rows;

/**
 * Two values on one line, joined by a bar that shows their distance. The numbers are in separate
 * table cells.
 *
 * @param first drawn as the filled mark
 * @param second drawn as the hollow mark
 */
public record DotPair(Span span, Kind kind, Dot first, Dot second) {
    private static final int HEIGHT = 20;
    private static final int MIDDLE = HEIGHT / 2;
    private static final int Y_OF_LOWER_INTERVAL = 17;
    private static final int Y_OF_UPPER_INTERVAL = 3;

    /** The kind of the two values, which determines how they are drawn. */
    public enum Kind {
        /** A disc and a ring. */
        WOMEN_MEN("w", "m", false),
        /** Two squares. */
        URBAN_RURAL("u", "r", true),
        /** A disc and a ring; a sign beside the ring if the value is no longer published. */
        NOW_BEFORE("n", "b", false);

        private final String first;
        private final String second;
        private final boolean square;

        Kind(String first, String second, boolean square) {
            this.first = first;
            this.second = second;
            this.square = square;
        }
    }

    /** The drawing; empty if both values are missing. */
    public String markup() {
        if (!first.exists() && !second.exists()) {
            return "";
        }
        StringBuilder out = new StringBuilder(Row.openSvg("dp", HEIGHT));
        out.append(line("t", " x2=\"100%\"", MIDDLE));
        if (first.exists() && second.exists()) {
            out.append(line("j", ends(first.value(), second.value()), MIDDLE));
        }
        out.append(interval(first, kind.first, Y_OF_LOWER_INTERVAL))
                .append(interval(second, kind.second, Y_OF_UPPER_INTERVAL));
        out.append(mark(second, kind.second, 5)).append(mark(first, kind.first, 4.5));
        if (kind == Kind.NOW_BEFORE && !first.exists()) {
            out.append(noLongerPublished());
        }
        return out.append("</svg>").toString();
    }

    private String noLongerPublished() {
        return "<text class=\"x\""
                + span.attributeAt("x", second.value())
                + " dx=\""
                + (span.mirrored() ? -16 : 16)
                + "\" y=\""
                + (MIDDLE + 4)
                + "\">✕</text>";
    }

    private String interval(Dot dot, String cssClass, int y) {
        return dot.hasInterval() ? line("i" + cssClass, ends(dot.low(), dot.high()), y) : "";
    }

    private String ends(double from, double to) {
        return span.attributeAt("x1", from) + span.attributeAt("x2", to);
    }

    private static String line(String cssClass, String ends, int y) {
        return "<line class=\"" + cssClass + "\"" + ends + " y1=\"" + y + "\" y2=\"" + y + "\"/>";
    }

    private String mark(Dot dot, String cssClass, double radius) {
        if (!dot.exists()) {
            return "";
        }
        if (kind.square) {
            return "<rect class=\""
                    + cssClass
                    + "\""
                    + span.attributeAt("x", dot.value())
                    + " y=\""
                    + (MIDDLE - radius)
                    + "\" width=\""
                    + 2 * radius
                    + "\" height=\""
                    + 2 * radius
                    + "\" transform=\"translate(-"
                    + radius
                    + ")\"/>";
        }
        return "<circle class=\""
                + cssClass
                + "\""
                + span.attributeAt("cx", dot.value())
                + " cy=\""
                + MIDDLE
                + "\" r=\""
                + radius
                + "\"/>";
    }
}
