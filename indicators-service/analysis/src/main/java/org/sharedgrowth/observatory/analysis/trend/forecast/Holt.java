package org.sharedgrowth.observatory.analysis.trend.forecast;

import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.trend.Series;

/**
 * Exponential smoothing of level and trend. Source: Holt, "Forecasting seasonals and trends by
 * exponentially weighted moving averages" (1957), with the start values that R's HoltWinters uses.
 *
 * @param level at the last point
 * @param trend change per step at the last point
 * @param sse sum of the squared errors of the forecasts one step ahead
 */
record Holt(double level, double trend, double sse) {
    private static final int GRID = 20;
    private static final int MAX_TRIALS = 2000;
    private static final double FIRST_RADIUS = 0.05;
    private static final double LAST_RADIUS = 1e-9;

    static Result<Forecast> of(Series series, Plan plan) {
        double irregularLength = Steps.irregularLength(series);
        if (irregularLength > 0) {
            return Result.refused(
                    Reason.IRREGULAR_SPACING,
                    Detail.area(series.area()).withValue(irregularLength, Steps.length(series)));
        }
        Plan.Smoothing smoothing =
                plan.smoothing() == null ? best(series.values()) : plan.smoothing();
        Holt last = smooth(series.values(), smoothing.alpha(), smoothing.beta());
        return Result.of(last.continued(series, plan, smoothing).withSmoothing(smoothing));
    }

    /** Smooths a series; level and trend start at the second value and the first change. */
    static Holt smooth(double[] values, double alpha, double beta) {
        return smooth(values, alpha, beta, Double.POSITIVE_INFINITY);
    }

    /** Smooths a series up to the point where the sum of the squared errors reaches a limit. */
    private static Holt smooth(double[] values, double alpha, double beta, double limit) {
        double level = values[1];
        double trend = values[1] - values[0];
        double sse = 0;
        for (int i = 2; i < values.length && !(sse >= limit); i++) {
            double error = values[i] - (level + trend);
            sse += error * error;
            double next = alpha * values[i] + (1 - alpha) * (level + trend);
            trend = beta * (next - level) + (1 - beta) * trend;
            level = next;
        }
        return new Holt(level, trend, sse);
    }

    /** The parameters with the smallest errors: the best of a grid, then refined. */
    private static Plan.Smoothing best(double[] values) {
        double[] start = {0, 0};
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= GRID; i++) {
            for (int j = 0; j <= GRID; j++) {
                double sse = smooth(values, (double) i / GRID, (double) j / GRID, smallest).sse();
                if (sse < smallest) {
                    smallest = sse;
                    start = new double[] {(double) i / GRID, (double) j / GRID};
                }
            }
        }
        return refined(values, new Plan.Smoothing(start[0], start[1]), smallest);
    }

    private static Plan.Smoothing refined(double[] values, Plan.Smoothing start, double smallest) {
        if (!(smallest > 0)) {
            return start;
        }
        MultivariateFunction errors = point -> smooth(values, point[0], point[1]).sse() / smallest;
        try {
            PointValuePair found =
                    new BOBYQAOptimizer(5, FIRST_RADIUS, LAST_RADIUS)
                            .optimize(
                                    new MaxEval(MAX_TRIALS),
                                    new ObjectiveFunction(errors),
                                    GoalType.MINIMIZE,
                                    new InitialGuess(new double[] {start.alpha(), start.beta()}),
                                    new SimpleBounds(new double[2], new double[] {1, 1}));
            double[] point = found.getPoint();
            return found.getValue() < 1 ? new Plan.Smoothing(point[0], point[1]) : start;
        } catch (MathIllegalStateException _) {
            return start;
        }
    }

    /**
     * The forecast, with the intervals of the model with additive errors: the variance at step h is
     * {@code σ²(1 + Σ(α(1 + βj))²)} over j from 1 to h − 1.
     */
    private Forecast continued(Series series, Plan plan, Plan.Smoothing smoothing) {
        double[] times = Steps.timesAfter(series, plan.steps());
        double[] values = new double[times.length];
        double[] widths = new double[times.length];
        double quantile =
                new NormalDistribution().inverseCumulativeProbability((1 + plan.level()) / 2);
        double variance = sse / (series.size() - 2);
        double sum = 1;
        for (int i = 0; i < times.length; i++) {
            int step = i + 1;
            values[i] = level + step * trend;
            widths[i] = quantile * Math.sqrt(variance * sum);
            sum += Math.pow(smoothing.alpha() * (1 + smoothing.beta() * step), 2);
        }
        return Forecast.around(Model.HOLT, times, values, widths);
    }
}
