package org.sharedgrowth.observatory.analysis.inequality;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Estimate;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.inequality.spread.Shares;
import org.sharedgrowth.observatory.analysis.number.Draws;
import org.sharedgrowth.observatory.analysis.number.Quantiles;

/**
 * Simulated values, which could have been observed instead of the estimates: each is drawn from a
 * normal distribution around the estimate of a group with its standard error, and drawn again if it
 * is outside the bounds of the indicator. All measures of a comparison use the same draws.
 */
final class Simulation {
    static final int DRAWS = 1_000;
    private static final int MAX_ATTEMPTS = 10_000;
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;
    private static final double[][] NONE = {};

    private final WeightedGroups groups;
    private final double[][] drawn;
    private final @Nullable Reason reason;

    private Simulation(WeightedGroups groups, double[][] drawn, @Nullable Reason reason) {
        this.groups = groups;
        this.drawn = drawn;
        this.reason = reason;
    }

    /** Draws the values; the same seed gives the same values. */
    static Simulation of(WeightedGroups groups, Scale scale, long seed) {
        for (double error : groups.errors()) {
            if (Double.isNaN(error)) {
                return new Simulation(groups, NONE, Reason.NO_STANDARD_ERRORS);
            }
        }
        double[][] drawn = new double[DRAWS][groups.size()];
        Draws random = new Draws(seed, 0);
        for (int draw = 0; draw < DRAWS; draw++) {
            random.restart(seed, draw);
            for (int i = 0; i < groups.size(); i++) {
                double value = draw(random, groups.values()[i], groups.errors()[i], scale);
                if (Double.isNaN(value)) {
                    return new Simulation(groups, NONE, Reason.NOT_CONVERGED);
                }
                drawn[draw][i] = value;
            }
        }
        return new Simulation(groups, drawn, null);
    }

    /** NaN if the standard error is so large that hardly any value is within the bounds. */
    private static double draw(Draws random, double value, double error, Scale scale) {
        if (error == 0) {
            return value;
        }
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            double drawn = value + error * random.normal();
            if (scale.exceededBound(drawn) == null) {
                return drawn;
            }
        }
        return Double.NaN;
    }

    /**
     * The statistic of the estimated values; the standard deviation and the 2.5 % and 97.5 %
     * quantiles of the statistics of the drawn values are its standard error and interval.
     */
    Result<Estimate> estimate(Statistic statistic) {
        double[] shares = groups.shares();
        double value = statistic.of(groups.values(), shares, groups.mean());
        if (reason != null || !Double.isFinite(value)) {
            return Estimates.withoutUncertainty(
                    value, reason == null ? Reason.OUT_OF_BOUNDS : reason);
        }
        return Result.of(withInterval(value, simulated(statistic, shares)));
    }

    private double[] simulated(Statistic statistic, double[] shares) {
        double[] simulated = new double[drawn.length];
        for (int draw = 0; draw < simulated.length; draw++) {
            simulated[draw] = statistic.of(drawn[draw], shares, Shares.mean(drawn[draw], shares));
        }
        return simulated;
    }

    private static Estimate withInterval(double value, double[] simulated) {
        double mean = Arrays.stream(simulated).sum() / simulated.length;
        double squares = 0;
        for (double number : simulated) {
            squares += (number - mean) * (number - mean);
        }
        double deviation = Math.sqrt(squares / (simulated.length - 1));
        if (!Double.isFinite(deviation)) {
            return Estimate.withoutUncertainty(value, Reason.ZERO_DENOMINATOR);
        }
        Arrays.sort(simulated);
        return new Estimate(
                value,
                deviation,
                null,
                Quantiles.ofSorted(simulated, LOW),
                Quantiles.ofSorted(simulated, HIGH));
    }
}
