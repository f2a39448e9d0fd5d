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
        String shape =
                switch ((number - 1) % SHAPES) {
                    case 0 -> "<circle class=\"%1$s\" cx=\"%2$.1f\" cy=\"%3$.1f\" r=\"3.2\"/>";
                    case 1 -> "<path class=\"%1$s\" d=\"M%2$.1f %3$.1fm-3.2 -3.2h6.4v6.4h-6.4z\"/>";
                    case 2 -> "<path class=\"%1$s\" d=\"M%2$.1f %3$.1fm0 -4.2l4.2 7.6h-8.4z\"/>";
                    default ->
                            "<path class=\"%1$s\" d=\"M%2$.1f %3$.1fm0 -4.4l4.4 4.4l-4.4 4.4l-4.4"
                                    + " -4.4z\"/>";
                };
        return String.format(Locale.ROOT, shape, look, x, y);
    }
}
