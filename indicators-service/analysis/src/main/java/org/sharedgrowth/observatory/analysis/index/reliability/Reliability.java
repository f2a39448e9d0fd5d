package org.sharedgrowth.observatory.analysis.index.reliability;

import java.util.Arrays;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.number.Correlations;

/**
 * Statistics of the columns of an index; {@code columns[indicator][area]}, NaN where there is none.
 */
public final class Reliability {
    private Reliability() {}

    /**
     * Cronbach's alpha, {@code k·c/(v + (k−1)·c)}, where v is the mean variance of the columns and
     * c the mean covariance of their pairs, each over the areas that have both values.
     *
     * @return alpha, or refused with TOO_FEW_VALUES if there are fewer than two columns, or two
     *     columns have fewer than two areas in common; ZERO_RANGE if nothing varies
     */
    public static Result<Double> cronbach(double[][] columns) {
        int count = columns.length;
        if (count < 2) {
            return Result.refused(Reason.TOO_FEW_VALUES, Detail.count(count, 2));
        }
        double variances = 0;
        double covariances = 0;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                int pairs = Correlations.pairs(columns[i], columns[j]);
                if (pairs < 2) {
                    return Result.refused(Reason.TOO_FEW_VALUES, Detail.count(pairs, 2));
                }
                double covariance = Correlations.covariance(columns[i], columns[j]);
                variances += i == j ? covariance / count : 0;
                covariances += i == j ? 0 : covariance / (count * (count - 1) / 2.0);
            }
        }
        double denominator = variances + (count - 1) * covariances;
        return denominator == 0
                ? Result.refused(Reason.ZERO_RANGE, Detail.NONE)
                : Result.of(count * covariances / denominator);
    }

    /**
     * The share of the variance that each principal component explains, the largest first: the
     * eigenvalues of the correlation matrix of the areas that have all values.
     *
     * @return the shares, or refused with TOO_FEW_VALUES if there are fewer than two columns or
     *     complete areas; ZERO_RANGE if a column does not vary
     */
    public static Result<double[]> explainedVariance(double[][] columns) {
        int count = columns.length;
        double[][] complete = complete(columns);
        int areas = count == 0 ? 0 : complete[0].length;
        if (count < 2 || areas < 2) {
            return Result.refused(Reason.TOO_FEW_VALUES, Detail.count(Math.min(count, areas), 2));
        }
        double[][] matrix = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                Result<Double> correlation = Correlations.pearson(complete[i], complete[j]);
                if (correlation instanceof Refused<Double> refusal) {
                    return Result.refused(refusal.reason(), refusal.detail());
                }
                matrix[i][j] = i == j ? 1 : correlation.orThrow();
            }
        }
        double[] values =
                new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(matrix))
                        .getEigenvalues();
        double sum = Arrays.stream(values).sum();
        double[] shares = Arrays.stream(values).map(value -> value / sum).sorted().toArray();
        double[] descending = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            descending[i] = shares[shares.length - 1 - i];
        }
        return Result.of(descending);
    }

    private static double[][] complete(double[][] columns) {
        int areas = columns.length == 0 ? 0 : columns[0].length;
        double[][] complete = new double[columns.length][areas];
        int completeCount = 0;
        for (int area = 0; area < areas; area++) {
            boolean isComplete = true;
            for (int i = 0; i < columns.length; i++) {
                complete[i][completeCount] = columns[i][area];
                isComplete &= !Double.isNaN(columns[i][area]);
            }
            completeCount += isComplete ? 1 : 0;
        }
        int count = completeCount;
        return Arrays.stream(complete)
                .map(column -> Arrays.copyOf(column, count))
                .toArray(double[][]::new);
    }

    /**
     * A correlation of a part with the index.
     *
     * @param correlation Pearson's, over the areas that have both
     * @param probability probability that a correlation of this size occurs by chance; null if
     *     there are fewer than three areas
     */
    public record CorrelationWithIndex(double correlation, @Nullable Double probability) {}

    /** The correlation of a column with the scores; refused like {@link Correlations#pearson}. */
    public static Result<CorrelationWithIndex> correlationWithIndex(
            double[] column, double[] scores) {
        int pairs = Correlations.pairs(column, scores);
        return Correlations.pearson(column, scores)
                .map(r ->
                        new CorrelationWithIndex(
                                r, pairs < 3 ? null : Correlations.probability(r, pairs)));
    }
}
