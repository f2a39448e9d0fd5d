package org.sharedgrowth.observatory.analysis;

import org.jspecify.annotations.Nullable;

/**
 * A number with its uncertainty.
 *
 * @param value in the unit of the method
 * @param se standard error in the same unit (for a ratio, the standard error of its logarithm),
 *     null if there is none
 * @param seReason why there is no standard error or interval; null if there is one
 * @param low lower end of the 95 % interval, null if there is none
 * @param high upper end of the 95 % interval, null if there is none
 */
public record Estimate(
        double value,
        @Nullable Double se,
        @Nullable Reason seReason,
        @Nullable Double low,
        @Nullable Double high) {

    /** The 97.5 % quantile of the normal distribution. */
    public static final double Z = 1.959963984540054;

    /** A number without an uncertainty, with the reason why there is none. */
    public static Estimate withoutUncertainty(double value, Reason reason) {
        return new Estimate(value, null, reason, null, null);
    }

    /**
     * A number with its 95 % interval under a normal distribution: value ± 1.96 standard errors.
     */
    public static Estimate normal(double value, double se) {
        return new Estimate(value, se, null, value - Z * se, value + Z * se);
    }

    /**
     * A positive number with the standard error of its logarithm, from which the interval is
     * computed.
     */
    public static Estimate ratio(double value, double se) {
        return new Estimate(value, se, null, value * Math.exp(-Z * se), value * Math.exp(Z * se));
    }
}
