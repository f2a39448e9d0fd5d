package org.sharedgrowth.observatory.gateway.portal;

import java.util.Locale;

/**
 * The mark of a series: four shapes, filled for the first four series and hollow for the others.
 */
final class Mark {
    private static final int SHAPES = 4;

    private Mark() {}

    /** SVG of the mark of a series, counted from 1, around a point. */
    static String of(int number, double x, double y) {
        String look = number > SHAPES ? "s" + number + " hollow" : "p" + number;
        return switch ((number - 1) % SHAPES) {
            case 0 ->
                    String.format(
                            Locale.ROOT,
                            "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3.2\"/>",
                            look,
                            x,
                            y);
            case 1 -> path(look, x, y, "m-3.2 -3.2h6.4v6.4h-6.4z");
            case 2 -> path(look, x, y, "m0 -4.2l4.2 7.6h-8.4z");
            default -> path(look, x, y, "m0 -4.4l4.4 4.4l-4.4 4.4l-4.4 -4.4z");
        };
    }

    private static String path(String look, double x, double y, String outline) {
        return String.format(
                Locale.ROOT, "<path class=\"%s\" d=\"M%.1f %.1f%s\"/>", look, x, y, outline);
    }
}
