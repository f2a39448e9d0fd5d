package org.sharedgrowth.observatory.analysis.inequality.spread;

import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * Inequality of values that have weights: Gini, Theil T and L, Atkinson, Hoover. All are zero if
 * all values are equal, and do not depend on the unit. There is no correction for small samples.
 * Sources: Theil (1967), Atkinson (1970), Cowell, "Measuring Inequality" (2011).
 */
public final class Spread {
    private final double[] values;
    private final double[] shares;
    private final double mean;

    private Spread(double[] values, double[] shares) {
        this.values = values;
        this.shares = shares;
        this.mean = Shares.mean(values, shares);
    }

    /**
     * The values with their weights.
     *
     * @param values not negative; in the order in which they are summed, the order of their codes
     * @param weights one for each value, such as its population
     * @return refused if there is no value, if a value or weight is missing (NaN), negative or
     *     infinite, or if the sum of the weights or the mean is zero or infinite; the detail has
     *     the number that is wrong if it is finite
     */
    public static Result<Spread> of(double[] values, double[] weights) {
        if (values.length == 0) {
            return Result.refused(Reason.EMPTY_INPUT, Detail.NONE);
        }
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                return Result.refused(Reason.MISSING_GROUP, Detail.NONE);
            }
            if (Double.isNaN(weights[i])) {
                return Result.refused(Reason.MISSING_WEIGHT, Detail.NONE);
            }
            if (values[i] < 0 || Double.isInfinite(values[i])) {
                return refused(Reason.OUT_OF_BOUNDS, values[i]);
            }
            if (weights[i] < 0) {
                return refused(Reason.BAD_WEIGHT, weights[i]);
            }
            sum += weights[i];
        }
        if (sum == 0 || Double.isInfinite(sum)) {
            return refused(Reason.BAD_WEIGHT, sum);
        }
        Spread spread = new Spread(values.clone(), Shares.of(weights));
        return spread.mean == 0 || Double.isInfinite(spread.mean)
                ? refused(Reason.ZERO_DENOMINATOR, spread.mean)
                : Result.of(spread);
    }

    private static Result<Spread> refused(Reason reason, double value) {
        Detail detail = Double.isFinite(value) ? Detail.NONE.withValue(value, 0.0) : Detail.NONE;
        return Result.refused(reason, detail);
    }

    /** The Gini index, from 0 to less than 1. */
    public double gini() {
        return gini(values, shares, mean);
    }

    /** Theil T, {@code Σp r ln r} with r = y/μ, where {@code 0 ln 0 = 0}. */
    public double theilT() {
        return theilT(values, shares, mean);
    }

    /** Theil L, {@code Σp ln(1/r)}; refused with {@code NON_POSITIVE} if a value is zero. */
    public Result<Double> theilL() {
        return hasZero()
                ? Result.refused(Reason.NON_POSITIVE, Detail.NONE.withValue(0, 0.0))
                : Result.of(theilL(values, shares, mean));
    }

    /**
     * Atkinson's index, from 0 to 1.
     *
     * @param aversion aversion to inequality, 0 or more
     * @return refused with {@code BAD_DEFINITION} if the aversion is negative or not a finite
     *     number
     */
    public Result<Double> atkinson(double aversion) {
        return aversion >= 0 && Double.isFinite(aversion)
                ? Result.of(atkinson(aversion, values, shares, mean))
                : Result.refused(
                        Reason.BAD_DEFINITION,
                        Double.isFinite(aversion)
                                ? Detail.parameter("aversion").withValue(aversion, 0.0)
                                : Detail.parameter("aversion"));
    }

    /** The share that would have to change hands for all to be equal. */
    public double hoover() {
        return hoover(values, shares, mean);
    }

    private boolean hasZero() {
        for (double value : values) {
            if (value == 0) {
                return true;
            }
        }
        return false;
    }

    public static double gini(double[] values, double[] shares, double mean) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double distances = 0;
            for (int j = 0; j < i; j++) {
                distances += shares[j] * Math.abs(values[i] - values[j]);
            }
            sum += shares[i] * distances;
        }
        return sum / mean;
    }

    public static double theilT(double[] values, double[] shares, double mean) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double ratio = values[i] / mean;
            sum += ratio == 0 ? 0 : shares[i] * ratio * Math.log(ratio);
        }
        return sum;
    }

    public static double theilL(double[] values, double[] shares, double mean) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum -= shares[i] * Math.log(values[i] / mean);
        }
        return sum;
    }

    public static double atkinson(double aversion, double[] values, double[] shares, double mean) {
        double lowest = values[0];
        for (double value : values) {
            lowest = Math.min(lowest, value);
        }
        if (aversion >= 1 && lowest <= 0) {
            return 1;
        }
        // No power overflows: if the exponent is negative, no ratio is less than 1; otherwise
        // the exponent is at most 1.
        double unit = aversion > 1 ? lowest : mean;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double ratio = values[i] / unit;
            sum += shares[i] * (aversion == 1 ? Math.log(ratio) : Math.pow(ratio, 1 - aversion));
        }
        double equivalent = aversion == 1 ? Math.exp(sum) : Math.pow(sum, 1 / (1 - aversion));
        return 1 - equivalent * unit / mean;
    }

    public static double hoover(double[] values, double[] shares, double mean) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += shares[i] * Math.abs(values[i] - mean);
        }
        return sum / (2 * mean);
    }
}
