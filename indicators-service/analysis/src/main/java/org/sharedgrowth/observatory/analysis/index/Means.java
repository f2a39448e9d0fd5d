package org.sharedgrowth.observatory.analysis.index;

import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/** Weighted means of the values that exist. */
public final class Means {
    private Means() {}

    /**
     * The mean of some values.
     *
     * @param x NaN where there is none; its weight is left out
     * @param weights one for each value, not negative
     * @param p exponent, for {@link Mean#POWER} only
     * @return the mean, or refused with EMPTY_INPUT; BAD_WEIGHT; NON_POSITIVE with the value;
     *     OUT_OF_BOUNDS if the result is not a finite number
     */
    public static Result<Double> of(Mean mean, double p, double[] x, double[] weights) {
        double sum = 0;
        double total = 0;
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            if (!(weights[i] >= 0)) {
                return Result.refused(Reason.BAD_WEIGHT, Detail.NONE.withValue(weights[i], 0.0));
            }
            if (Double.isNaN(x[i])) {
                continue;
            }
            count++;
            if (!mean.accepts(x[i], p)) {
                return Result.refused(Reason.NON_POSITIVE, Detail.NONE.withValue(x[i], 0.0));
            }
            sum += weights[i] * mean.inner(x[i], p);
            total += weights[i];
        }
        if (count == 0) {
            return Result.refused(Reason.EMPTY_INPUT, Detail.NONE);
        }
        if (total == 0) {
            return Result.refused(Reason.BAD_WEIGHT, Detail.NONE.withValue(0, 0.0));
        }
        double value = mean.outer(sum / total, p);
        return Double.isFinite(value)
                ? Result.of(value)
                : Result.refused(Reason.OUT_OF_BOUNDS, Detail.NONE);
    }
}
