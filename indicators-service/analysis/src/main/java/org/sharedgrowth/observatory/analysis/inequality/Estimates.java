package org.sharedgrowth.observatory.analysis.inequality;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Estimate;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * Makes estimates from computed numbers. A standard error that is NaN means that a group has none;
 * a value that is too large for a double is refused.
 */
final class Estimates {
    private Estimates() {}

    static Result<Estimate> normal(double value, double error) {
        return Double.isNaN(error)
                ? withoutUncertainty(value, Reason.NO_STANDARD_ERRORS)
                : withFiniteUncertainty(Estimate.normal(value, error));
    }

    /** A positive number with the standard error of its logarithm. */
    static Result<Estimate> ratio(double value, double error) {
        return Double.isNaN(error)
                ? withoutUncertainty(value, Reason.NO_STANDARD_ERRORS)
                : withFiniteUncertainty(Estimate.ratio(value, error));
    }

    static Result<Estimate> withoutUncertainty(double value, Reason reason) {
        return refuseInfinite(Estimate.withoutUncertainty(value, reason));
    }

    /** The estimate; refused if its value is too large for a double. */
    private static Result<Estimate> refuseInfinite(Estimate estimate) {
        return Double.isFinite(estimate.value())
                ? Result.of(estimate)
                : Result.refused(Reason.OUT_OF_BOUNDS, Detail.NONE);
    }

    /** The estimate, without its uncertainty if that is too large for a double. */
    private static Result<Estimate> withFiniteUncertainty(Estimate estimate) {
        boolean hasFiniteUncertainty =
                isFinite(estimate.se()) && isFinite(estimate.low()) && isFinite(estimate.high());
        return refuseInfinite(
                hasFiniteUncertainty
                        ? estimate
                        : Estimate.withoutUncertainty(estimate.value(), Reason.OUT_OF_BOUNDS));
    }

    private static boolean isFinite(@Nullable Double number) {
        return number != null && Double.isFinite(number);
    }
}
