package org.sharedgrowth.observatory.analysis.index;

import java.util.Arrays;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * Compares areas in pairs instead of averaging. Source: OECD and JRC, Handbook (2008), on
 * non-compensatory aggregation; Copeland's rule.
 *
 * @param matrix {@code matrix[i][j]}: share of the weight of indicators on which i is ahead of j,
 *     ties counting half; 0 on the diagonal; with {@link Pairs#COMMON}, NaN if no indicator
 *     compares the two
 */
public record Outranking(double[][] matrix) {

    /** How two areas are compared if one of them lacks a value. */
    public enum Pairs {
        /** The indicators that both have, with their weights renormalised. */
        COMMON,
        /**
         * As in the reference package COINr: only for comparisons with it, because the result
         * depends on the order of the areas.
         */
        REFERENCE
    }

    /**
     * The comparison of all areas.
     *
     * @param columns normalised, higher is better: {@code columns[indicator][area]}, NaN where
     *     there is none
     * @param weights weights by indicator, not negative
     * @return the comparison, or refused with BAD_WEIGHT, or EMPTY_INPUT if there is no area
     */
    public static Result<Outranking> of(double[][] columns, double[] weights, Pairs pairs) {
        double total = Arrays.stream(weights).sum();
        for (double weight : weights) {
            if (!(weight >= 0) || !(total > 0)) {
                return Result.refused(Reason.BAD_WEIGHT, Detail.NONE.withValue(weight, 0.0));
            }
        }
        int areas = columns.length == 0 ? 0 : columns[0].length;
        if (areas == 0) {
            return Result.refused(Reason.EMPTY_INPUT, Detail.NONE);
        }
        double[][] matrix = new double[areas][areas];
        for (int i = 0; i < areas; i++) {
            for (int j = i + 1; j < areas; j++) {
                double share = ahead(columns, weights, i, j, pairs, total);
                matrix[i][j] = share;
                matrix[j][i] = 1 - share;
            }
        }
        return Result.of(new Outranking(matrix));
    }

    private static double ahead(
            double[][] columns, double[] weights, int i, int j, Pairs pairs, double total) {
        double ahead = 0;
        double common = 0;
        for (int indicator = 0; indicator < weights.length; indicator++) {
            double difference = columns[indicator][i] - columns[indicator][j];
            if (!Double.isNaN(difference)) {
                common += weights[indicator];
                ahead +=
                        difference > 0
                                ? weights[indicator]
                                : difference == 0 ? weights[indicator] / 2 : 0;
            }
        }
        return ahead / (pairs == Pairs.COMMON ? common : total);
    }

    /**
     * For each area: how many areas it is ahead of, minus how many are ahead of it; the sum over
     * all areas is 0.
     */
    public double[] copeland() {
        double[] scores = new double[matrix.length];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores.length; j++) {
                double margin = i < j ? matrix[i][j] - 0.5 : 0.5 - matrix[j][i];
                boolean isEqual = Math.abs(margin) <= 1e-12;
                scores[i] += i == j || isEqual || Double.isNaN(margin) ? 0 : Math.signum(margin);
            }
        }
        return scores;
    }

    /** Number of pairs in which one area is ahead of the other on all indicators. */
    public int dominantPairs() {
        int count = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                count += i != j && Math.abs(matrix[i][j] - 1) <= 1e-12 ? 1 : 0;
            }
        }
        return count;
    }

    /** The share of all pairs that {@link #dominantPairs} counts. */
    public double dominantShare() {
        int n = matrix.length;
        return n < 2 ? 0 : dominantPairs() / (n * (n - 1) / 2.0);
    }
}
