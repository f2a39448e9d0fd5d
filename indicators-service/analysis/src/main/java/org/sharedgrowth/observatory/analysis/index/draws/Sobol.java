package org.sharedgrowth.observatory.analysis.index.draws;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.number.Draws;
import org.sharedgrowth.observatory.analysis.number.Quantiles;

/**
 * Sensitivity to uncertain assumptions. Sources: Saltelli et al. (2010) for the first order, Jansen
 * (1999) for the total. Small negative values are not changed to zero.
 */
public final class Sobol {
    /** Minimum number of inputs; one alone cannot interact. */
    private static final int MIN_INPUTS = 2;

    private Sobol() {}

    /**
     * The effect of one assumption.
     *
     * @param first share of the variance that it causes alone
     * @param total share that it causes alone and together with others
     */
    public record Index(double first, double total) {}

    /**
     * The effect with intervals from resampled runs (the variance stays fixed).
     *
     * @param firstLow 2.5 % quantile of the first-order index; the high ends are 97.5 % quantiles
     */
    public record Interval(
            Index index, double firstLow, double firstHigh, double totalLow, double totalHigh) {}

    /**
     * The points at which the model is to be run: the samples A and B, then for each input a copy
     * of A with the column of this input taken from B.
     *
     * @param runs the size N of a sample
     * @return {@code points[run][input]}, uniform from 0 to less than 1, {@code N·(inputs + 2)}
     *     rows
     */
    public static double[][] points(int runs, int inputs, long seed) {
        double[][] points = new double[runs * (inputs + 2)][inputs];
        for (int run = 0; run < runs; run++) {
            Draws draws = new Draws(seed, run);
            for (int input = 0; input < inputs; input++) {
                points[run][input] = draws.uniform();
                points[runs + run][input] = draws.uniform();
            }
            for (int input = 0; input < inputs; input++) {
                double[] mixed = points[(2 + input) * runs + run];
                System.arraycopy(points[run], 0, mixed, 0, inputs);
                mixed[input] = points[runs + run][input];
            }
        }
        return points;
    }

    /**
     * The indices of each input.
     *
     * @param results results of the model at the points, in their order
     * @return the indices, or refused with TOO_FEW_VALUES if there are fewer than two inputs;
     *     BAD_DEFINITION if the number of results does not fit; ZERO_RANGE if all results of A and
     *     B are equal
     */
    public static Result<Index[]> indices(double[] results, int inputs) {
        return runs(results, inputs)
                .then(runs ->
                        variance(results, runs)
                                .map(variance -> {
                                    Index[] indices = new Index[inputs];
                                    for (int input = 0; input < inputs; input++) {
                                        indices[input] =
                                                index(results, runs, input, variance, null);
                                    }
                                    return indices;
                                }));
    }

    /**
     * The indices of each input with intervals. Refused like {@link #indices}.
     *
     * @param resamples how often the runs are drawn again, for example 1,000
     */
    public static Result<Interval[]> intervals(
            double[] results, int inputs, int resamples, long seed) {
        return runs(results, inputs)
                .then(runs ->
                        variance(results, runs)
                                .map(variance -> {
                                    Interval[] intervals = new Interval[inputs];
                                    for (int input = 0; input < inputs; input++) {
                                        intervals[input] =
                                                interval(
                                                        results, runs, input, variance, resamples,
                                                        seed);
                                    }
                                    return intervals;
                                }));
    }

    private static Result<Integer> runs(double[] results, int inputs) {
        if (inputs < MIN_INPUTS) {
            return Result.refused(Reason.TOO_FEW_VALUES, Detail.count(inputs, MIN_INPUTS));
        }
        int runs = results.length / (inputs + 2);
        return runs > 0 && runs * (inputs + 2) == results.length
                ? Result.of(runs)
                : Result.refused(Reason.BAD_DEFINITION, Detail.count(results.length, inputs + 2));
    }

    private static Result<Double> variance(double[] results, int runs) {
        double[] both = Arrays.copyOf(results, 2 * runs);
        double mean = Arrays.stream(both).sum() / both.length;
        double sum = 0;
        for (double y : both) {
            sum += (y - mean) * (y - mean);
        }
        return sum == 0
                ? Result.refused(Reason.ZERO_RANGE, Detail.NONE.withValue(mean, mean))
                : Result.of(sum / (both.length - 1));
    }

    private static Index index(
            double[] y, int runs, int input, double variance, @Nullable Draws draws) {
        double first = 0;
        double total = 0;
        for (int i = 0; i < runs; i++) {
            int run = draws == null ? i : draws.below(runs);
            double a = y[run];
            double b = y[runs + run];
            double mixed = y[(2 + input) * runs + run];
            first += b * (mixed - a);
            total += (a - mixed) * (a - mixed);
        }
        return new Index(first / runs / variance, total / (2.0 * runs * variance));
    }

    private static Interval interval(
            double[] y, int runs, int input, double variance, int resamples, long seed) {
        double[] first = new double[resamples];
        double[] total = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            Index index = index(y, runs, input, variance, new Draws(seed, i));
            first[i] = index.first();
            total[i] = index.total();
        }
        Arrays.sort(first);
        Arrays.sort(total);
        return new Interval(
                index(y, runs, input, variance, null),
                Quantiles.ofSorted(first, 0.025),
                Quantiles.ofSorted(first, 0.975),
                Quantiles.ofSorted(total, 0.025),
                Quantiles.ofSorted(total, 0.975));
    }
}
