package org.sharedgrowth.observatory.analysis.index.draws;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.number.Draws;

/**
 * Possible future revisions of figures: each draw adds to a figure a change that a figure of the
 * same kind had in the past, independently of other areas, and keeps the result within bounds.
 *
 * @param changes {@code changes[indicator][area]}: changes to draw from, in the unit of the
 *     indicator; null or empty for an exact figure. Arrays may be shared
 * @param lo lower bound by indicator; negative infinity if there is none
 * @param hi upper bound by indicator; infinity if there is none
 */
public record FigureChanges(double[][] @Nullable [] changes, double[] lo, double[] hi) {

    /**
     * Draws all figures again; NaN stays NaN.
     *
     * @param to where the drawn figures are written; may be the figures themselves
     */
    public void draw(double[][] figures, Draws draws, double[][] to) {
        for (int i = 0; i < figures.length; i++) {
            for (int area = 0; area < figures[i].length; area++) {
                double[] possible = changes[i][area];
                double x = figures[i][area];
                boolean isExact = possible == null || possible.length == 0;
                to[i][area] =
                        isExact || Double.isNaN(x)
                                ? x
                                : Math.min(
                                        Math.max(x + possible[draws.below(possible.length)], lo[i]),
                                        hi[i]);
            }
        }
    }
}
