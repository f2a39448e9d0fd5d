package org.sharedgrowth.observatory.analysis.trend;

import java.util.Arrays;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.stat.regression.SimpleRegression;
import org.hipparchus.util.Pair;
import org.jspecify.annotations.Nullable;

/**
 * A curve fitted by least squares (Levenberg and Marquardt's method) from several starts; the best
 * result is used. Times are counted from their mean while fitting, so that a shift of all times
 * changes nothing but the midpoint.
 *
 * @param curve the best one
 * @param covariance covariance of its free parameters, divided by the residual variance: {@code
 *     (JᵀJ)⁻¹}
 * @param rss sum of the squared residuals
 */
record CurveFit(Curve curve, RealMatrix covariance, double rss) {
    /** Asymptotes to start from, as multiples of the highest figure. */
    private static final double[] STARTS = {1.05, 1.3, 2, 4};

    private static final int MAX_STEPS = 1000;
    private static final double TOLERANCE = 1e-12;
    private static final double SINGULAR = 1e-14;

    /**
     * Fits asymptote, midpoint and scale.
     *
     * @param series at least three points, values above zero
     * @return null if no start leads to a rising curve
     */
    static @Nullable CurveFit withFreeAsymptote(Curve.Kind kind, Series series) {
        return best(kind, series, Double.NaN);
    }

    /** Fits midpoint and scale to a given asymptote. */
    static @Nullable CurveFit withFixedAsymptote(Curve.Kind kind, Series series, double asymptote) {
        return best(kind, series, asymptote);
    }

    /**
     * Whether the squared residuals would become smaller if the asymptote were higher. At the best
     * midpoint and scale for a given asymptote this tells whether the best asymptote is higher than
     * the given one.
     */
    boolean risesBeyond(Series series) {
        double slope = 0;
        for (int i = 0; i < series.size(); i++) {
            double share = curve.gradient(series.times()[i])[0];
            slope += share * (series.values()[i] - curve.asymptote() * share);
        }
        return slope > 0;
    }

    private static @Nullable CurveFit best(Curve.Kind kind, Series series, double asymptote) {
        boolean fixed = !Double.isNaN(asymptote);
        double highest = Arrays.stream(series.values()).max().orElse(Double.NaN);
        CurveFit best = null;
        for (double start : STARTS) {
            best = better(best, kind, series, fixed, fixed ? asymptote : start * highest, start);
        }
        return best;
    }

    /**
     * The fit from the given start if it is better than the best fit so far, else the best fit so
     * far.
     */
    private static @Nullable CurveFit better(
            @Nullable CurveFit known,
            Curve.Kind kind,
            Series series,
            boolean fixed,
            double asymptote,
            double stretch) {
        double mean = Arrays.stream(series.times()).average().orElse(0);
        double highest = Arrays.stream(series.values()).max().orElse(0);
        double[] start = start(kind, series, mean, fixed ? stretch * highest : asymptote);
        if (!(start[1] > 0)) {
            return known;
        }
        double[] allParameters = {asymptote, start[0], start[1]};
        try {
            Optimum optimum = optimum(kind, series, mean, fixed, allParameters);
            double[] found = allParameters(fixed, asymptote, optimum.getPoint().toArray());
            Curve curve = new Curve(kind, found[0], found[1] + mean, found[2]);
            double rss = optimum.getCost() * optimum.getCost();
            boolean rises = curve.scale() > 0 && curve.asymptote() > 0 && Double.isFinite(rss);
            return rises && (known == null || rss < known.rss)
                    ? new CurveFit(curve, optimum.getCovariances(SINGULAR), rss)
                    : known;
        } catch (MathIllegalArgumentException | MathIllegalStateException _) {
            return known;
        }
    }

    /**
     * Midpoint (counted from the mean time) and scale, from a line through the distances of the
     * shares.
     */
    private static double[] start(Curve.Kind kind, Series series, double mean, double asymptote) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < series.size(); i++) {
            double share = series.values()[i] / asymptote;
            if (share > 0.02 && share < 0.98) {
                line.addData(series.times()[i] - mean, kind.distance(share));
            }
        }
        return new double[] {-line.getIntercept() / line.getSlope(), -1 / line.getSlope()};
    }

    private static Optimum optimum(
            Curve.Kind kind, Series series, double mean, boolean fixed, double[] start) {
        double asymptote = start[0];
        int from = fixed ? 1 : 0;
        double[] times = Arrays.stream(series.times()).map(time -> time - mean).toArray();
        return new LevenbergMarquardtOptimizer()
                .withCostRelativeTolerance(TOLERANCE)
                .withParameterRelativeTolerance(TOLERANCE)
                .optimize(
                        new LeastSquaresBuilder()
                                .start(Arrays.copyOfRange(start, from, start.length))
                                .target(series.values())
                                .model(freeParameters ->
                                        at(
                                                curve(
                                                        kind,
                                                        allParameters(
                                                                fixed,
                                                                asymptote,
                                                                freeParameters.toArray())),
                                                times,
                                                from))
                                .maxEvaluations(MAX_STEPS)
                                .maxIterations(MAX_STEPS)
                                .build());
    }

    private static double[] allParameters(
            boolean fixed, double asymptote, double[] freeParameters) {
        return fixed
                ? new double[] {asymptote, freeParameters[0], freeParameters[1]}
                : freeParameters;
    }

    private static Curve curve(Curve.Kind kind, double[] allParameters) {
        return new Curve(kind, allParameters[0], allParameters[1], allParameters[2]);
    }

    /**
     * The values of a curve, and their derivatives with respect to the parameters from the given
     * position on.
     */
    private static Pair<RealVector, RealMatrix> at(Curve curve, double[] times, int from) {
        double[] values = new double[times.length];
        double[][] slopes = new double[times.length][];
        for (int i = 0; i < times.length; i++) {
            double[] gradient = curve.gradient(times[i]);
            // The derivative with respect to the asymptote is the share of the asymptote.
            values[i] = curve.asymptote() * gradient[0];
            slopes[i] = from == 0 ? gradient : Arrays.copyOfRange(gradient, from, gradient.length);
        }
        return new Pair<>(
                new ArrayRealVector(values, false), new Array2DRowRealMatrix(slopes, false));
    }
}
