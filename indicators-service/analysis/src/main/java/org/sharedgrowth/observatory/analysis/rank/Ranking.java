package org.sharedgrowth.observatory.analysis.rank;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.number.Rounding;

/**
 * What ranks compare.
 *
 * @param highestIsBest else the lowest score has rank 1
 * @param decimals to which scores are rounded first; null: they are not
 */
public record Ranking(boolean highestIsBest, @Nullable Integer decimals) {
    /** The highest score is best, without rounding. */
    public static final Ranking USUAL = new Ranking(true, null);

    /** A number that is higher, the better the score is. */
    double key(double score) {
        double rounded = decimals == null ? score : Rounding.of(score, decimals);
        return highestIsBest ? rounded : -rounded;
    }
}
