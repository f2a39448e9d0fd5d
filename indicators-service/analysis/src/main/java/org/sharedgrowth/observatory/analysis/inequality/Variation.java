package org.sharedgrowth.observatory.analysis.inequality;

import org.sharedgrowth.observatory.analysis.Estimate;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * How much groups vary around their mean: the variance between groups (BGV), its root (BGSD), and
 * the root in per cent of the mean (COV). In the formulas, p is a group's share of the population,
 * y its value, s its standard error and μ the mean.
 */
final class Variation {
    private Variation() {}

    /** {@code Σp(y−μ)²}. */
    static double variance(double[] values, double[] shares, double mean) {
        double variance = 0;
        for (int i = 0; i < values.length; i++) {
            variance += shares[i] * square(values[i] - mean);
        }
        return variance;
    }

    static double deviation(double[] values, double[] shares, double mean) {
        return Math.sqrt(variance(values, shares, mean));
    }

    /** The standard deviation in per cent of the mean. */
    static double coefficient(double[] values, double[] shares, double mean) {
        return 100 * deviation(values, shares, mean) / mean;
    }

    /**
     * The variance with the standard error {@code √(4Σp²s²(y−μ)² + 2((Σp²s²)² − Σp⁴s⁴ +
     * Σp²(1−p)²s⁴))}, which is the standard error of a quadratic form of normal values.
     */
    static Result<Estimate> variance(WeightedGroups groups) {
        double[] values = groups.values();
        double[] shares = groups.shares();
        double linear = 0;
        double sum = 0;
        double quadratic = 0;
        for (int i = 0; i < values.length; i++) {
            double share = square(shares[i]);
            double error = square(groups.errors()[i]);
            linear += share * error * square(values[i] - groups.mean());
            sum += share * error;
            quadratic += share * error * error * (square(1 - shares[i]) - share);
        }
        return Estimates.normal(
                variance(values, shares, groups.mean()),
                Math.sqrt(4 * linear + 2 * (square(sum) + quadratic)));
    }

    private static double square(double number) {
        return number * number;
    }
}
