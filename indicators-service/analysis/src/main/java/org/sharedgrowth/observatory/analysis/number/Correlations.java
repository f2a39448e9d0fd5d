package org.sharedgrowth.observatory.analysis.number;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/** Correlations of two columns, over the rows where both have a value. */
public final class Correlations {
    private Correlations() {}

    /**
     * Pearson's correlation.
     *
     * @return the correlation, or refused with TOO_FEW_VALUES if there are fewer than two pairs;
     *     ZERO_RANGE if a column does not vary
     */
    public static Result<Double> pearson(double[] x, double[] y) {
        int count = pairs(x, y);
        if (count < 2) {
            return Result.refused(Reason.TOO_FEW_VALUES, Detail.count(count, 2));
        }
        double covariance = covariance(x, y);
        double variances =
                covariance(pairedValues(x, y), pairedValues(x, y))
                        * covariance(pairedValues(y, x), pairedValues(y, x));
        return variances > 0
                ? Result.of(Math.max(-1, Math.min(1, covariance / Math.sqrt(variances))))
                : Result.refused(Reason.ZERO_RANGE, Detail.NONE);
    }

    /**
     * The two-sided probability that a correlation of this size occurs by chance, from the t
     * distribution with n − 2 degrees of freedom.
     *
     * @param pairs number of pairs of values, at least 3
     */
    public static double probability(double correlation, int pairs) {
        if (Math.abs(correlation) >= 1) {
            return 0;
        }
        double t = correlation * Math.sqrt((pairs - 2) / (1 - correlation * correlation));
        return 2 * new TDistribution(pairs - 2).cumulativeProbability(-Math.abs(t));
    }

    /**
     * Spearman's correlation: Pearson's correlation of the average ranks. Refused like {@link
     * #pearson}.
     */
    public static Result<Double> spearman(double[] x, double[] y) {
        return pearson(averageRanks(pairedValues(x, y)), averageRanks(pairedValues(y, x)));
    }

    /**
     * Kendall's tau-b.
     *
     * @return the correlation, or refused with TOO_FEW_VALUES if there are fewer than two pairs;
     *     ZERO_RANGE if a column does not vary
     */
    public static Result<Double> kendall(double[] x, double[] y) {
        int count = pairs(x, y);
        if (count < 2) {
            return Result.refused(Reason.TOO_FEW_VALUES, Detail.count(count, 2));
        }
        double agreeing = 0;
        double differentX = 0;
        double differentY = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double signX = Math.signum(x[i] - x[j]);
                double signY = Math.signum(y[i] - y[j]);
                if (!Double.isNaN(signX) && !Double.isNaN(signY)) {
                    agreeing += signX * signY;
                    differentX += Math.abs(signX);
                    differentY += Math.abs(signY);
                }
            }
        }
        return differentX > 0 && differentY > 0
                ? Result.of(agreeing / Math.sqrt(differentX * differentY))
                : Result.refused(Reason.ZERO_RANGE, Detail.NONE);
    }

    /** How many rows have both values. */
    public static int pairs(double[] x, double[] y) {
        int count = 0;
        for (int row = 0; row < x.length; row++) {
            count += Double.isNaN(x[row]) || Double.isNaN(y[row]) ? 0 : 1;
        }
        return count;
    }

    /**
     * The covariance over the rows where both have a value, with divisor n − 1; NaN for n &lt; 2.
     */
    public static double covariance(double[] x, double[] y) {
        int count = pairs(x, y);
        double meanX = mean(pairedValues(x, y), count);
        double meanY = mean(pairedValues(y, x), count);
        double sum = 0;
        for (int row = 0; row < x.length; row++) {
            double product = (x[row] - meanX) * (y[row] - meanY);
            sum += Double.isNaN(product) ? 0 : product;
        }
        return count < 2 ? Double.NaN : sum / (count - 1);
    }

    private static double mean(double[] values, int count) {
        return Arrays.stream(values).filter(x -> !Double.isNaN(x)).sum() / count;
    }

    /** The first column, with NaN in the rows where the second has no value. */
    private static double[] pairedValues(double[] x, double[] y) {
        double[] pairedValues = new double[x.length];
        for (int row = 0; row < x.length; row++) {
            pairedValues[row] = Double.isNaN(y[row]) ? Double.NaN : x[row];
        }
        return pairedValues;
    }

    /** 1 for the lowest; equal values share the average; NaN stays NaN. */
    private static double[] averageRanks(double[] values) {
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double below = 0;
            double equal = 0;
            for (double other : values) {
                below += other < values[i] ? 1 : 0;
                equal += other == values[i] ? 1 : 0;
            }
            ranks[i] = Double.isNaN(values[i]) ? Double.NaN : below + (equal + 1) / 2;
        }
        return ranks;
    }
}
