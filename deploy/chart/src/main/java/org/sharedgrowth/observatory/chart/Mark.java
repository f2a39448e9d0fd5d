package org.sharedgrowth.observatory.chart;

import java.util.List;

/**
 * The mark of a series: four shapes, filled for the first four series and hollow for the next four,
 * so that series can be told apart without colour.
 */
final class Mark {
    /** Circle, square, triangle, diamond, each drawn from its centre. */
    private static final List<String> OUTLINES =
            List.of(
                    "m-3.2 0a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0z",
                    "m-3.2 -3.2h6.4v6.4h-6.4z",
                    "m0 -4.2l4.2 7.6h-8.4z",
                    "m0 -4.4l4.4 4.4l-4.4 4.4l-4.4 -4.4z");

    private Mark() {}

    static String outline(int series) {
        return OUTLINES.get((series - 1) % OUTLINES.size());
    }

    static boolean isHollow(int series) {
        return series > OUTLINES.size();
    }

    static String classes(int series) {
        return isHollow(series) ? "s" + series + " hollow" : "p" + series;
    }
}
