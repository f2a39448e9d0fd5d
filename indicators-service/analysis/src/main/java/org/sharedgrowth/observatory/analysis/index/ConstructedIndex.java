package org.sharedgrowth.observatory.analysis.index;

import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.analysis.Refused;

/**
 * An index with the tables of every step. Rows are in the order of the figures: by period, then by
 * area.
 *
 * @param raw the given figures of the index's indicators
 * @param dropped rows that the screen left out, with the reason; their figures are not used
 * @param denominated the figures after division by the denominators
 * @param imputed the figures after filling gaps
 * @param isImputed by indicator and row, whether the figure was filled in
 * @param treated the figures after treating outliers
 * @param treatments for each indicator its treated columns: one for each period, or a single one if
 *     all periods are treated together; empty if no outliers are treated
 * @param normalised the columns that are aggregated
 * @param nodes values by node of the tree and row, NaN where there is none; the last node is the
 *     score
 * @param refused rows without a score, with the reason
 * @param ranks among the areas of the same period, 1 = highest; equal scores share the smallest
 *     rank; 0 for rows without a score
 * @param heavilyImputed rows in which imputed figures carry more than a third of the weight
 */
public record ConstructedIndex(
        Columns raw,
        Map<Integer, Refused<Double>> dropped,
        Columns denominated,
        Columns imputed,
        boolean[][] isImputed,
        Columns treated,
        List<List<Treatment.TreatedColumn>> treatments,
        Columns normalised,
        double[][] nodes,
        Map<Integer, Refused<Double>> refused,
        int[] ranks,
        List<Integer> heavilyImputed) {

    /** The scores by row, NaN where there is none. */
    public double[] scores() {
        return nodes[nodes.length - 1];
    }
}
