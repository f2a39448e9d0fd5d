package org.sharedgrowth.observatory.analysis.trend;

import java.util.Arrays;
import org.hipparchus.linear.RealMatrix;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Estimate;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * A diffusion curve fitted to the figures of one area by nonlinear least squares. Source of the
 * method and its check: NIST Statistical Reference Datasets, Rat42.
 *
 * @param curve the fitted curve
 * @param asymptote the level at which the diffusion ends; refused with BEFORE_INFLECTION if the
 *     last figure is before the midpoint. If it is fixed at the bound, it has no standard error
 *     (reason OUT_OF_BOUNDS)
 * @param midpoint when growth is fastest, in years
 * @param scale time scale of the growth, in years; 1 / scale is the rate
 * @param rss sum of the squared residuals
 * @param sigma standard deviation of the residuals, with {@code df} degrees of freedom
 * @param df number of points minus number of free parameters
 * @param covariance covariance of the free parameters (asymptote unless it is fixed at the bound,
 *     midpoint, scale)
 */
public record Diffusion(
        Curve curve,
        Result<Estimate> asymptote,
        Estimate midpoint,
        Estimate scale,
        double rss,
        double sigma,
        int df,
        double[][] covariance) {
    /** The smallest number of points. */
    public static final int MIN_POINTS = 6;

    private static final int PARAMETERS = 3;

    /**
     * Fits a curve.
     *
     * @param series all values above zero ({@link Series#positive})
     * @param bound upper bound of the asymptote, such as 100 for percentages; null if there is none
     * @return refused with EMPTY_INPUT; NON_POSITIVE if a value is zero or less; TOO_FEW_VALUES if
     *     there are fewer than six; NOT_CONVERGED if no rising curve is found
     */
    public static Result<Diffusion> of(Series series, Curve.Kind kind, @Nullable Double bound) {
        Series known = series.known();
        Detail detail = Detail.area(series.area());
        if (known.size() == 0) {
            return Result.refused(Reason.EMPTY_INPUT, detail);
        }
        double lowest = Arrays.stream(known.values()).min().orElseThrow();
        if (lowest <= 0) {
            return Result.refused(Reason.NON_POSITIVE, detail.withValue(lowest, 0.0));
        }
        if (known.size() < MIN_POINTS) {
            return Result.refused(
                    Reason.TOO_FEW_VALUES, detail.withValue(known.size(), (double) MIN_POINTS));
        }
        CurveFit atBound = bound == null ? null : CurveFit.withFixedAsymptote(kind, known, bound);
        boolean beyond = atBound != null && atBound.risesBeyond(known);
        CurveFit free = beyond ? null : CurveFit.withFreeAsymptote(kind, known);
        boolean isAtBound = bound != null && (free == null || free.curve().asymptote() > bound);
        CurveFit fit = isAtBound ? atBound : free;
        return fit == null
                ? Result.refused(Reason.NOT_CONVERGED, detail)
                : Result.of(describe(fit, known, isAtBound));
    }

    private static Diffusion describe(CurveFit fit, Series known, boolean isAtBound) {
        Curve curve = fit.curve();
        int first = isAtBound ? 0 : 1;
        int df = known.size() - PARAMETERS + (isAtBound ? 1 : 0);
        double variance = fit.rss() / df;
        RealMatrix covariance = fit.covariance().scalarMultiply(variance);
        Estimate limit =
                isAtBound
                        ? Estimate.withoutUncertainty(curve.asymptote(), Reason.OUT_OF_BOUNDS)
                        : estimate(curve.asymptote(), covariance, 0);
        boolean endsBeforeMidpoint = known.lastTime() < curve.midpoint();
        Detail detail = Detail.area(known.area()).withValue(known.lastTime(), curve.midpoint());
        return new Diffusion(
                curve,
                endsBeforeMidpoint
                        ? Result.refused(Reason.BEFORE_INFLECTION, detail)
                        : Result.of(limit),
                estimate(curve.midpoint(), covariance, first),
                estimate(curve.scale(), covariance, first + 1),
                fit.rss(),
                Math.sqrt(variance),
                df,
                covariance.getData());
    }

    private static Estimate estimate(double value, RealMatrix covariance, int parameter) {
        return Estimate.normal(value, Math.sqrt(covariance.getEntry(parameter, parameter)));
    }

    /** Standard error of the curve at a time, by the delta method. */
    public double errorAt(double time) {
        double[] gradient = curve.gradient(time);
        double[] free = Arrays.copyOfRange(gradient, PARAMETERS - covariance.length, PARAMETERS);
        double variance = 0;
        for (int i = 0; i < free.length; i++) {
            for (int j = 0; j < free.length; j++) {
                variance += free[i] * covariance[i][j] * free[j];
            }
        }
        return Math.sqrt(Math.max(0, variance));
    }
}
