package org.sharedgrowth.observatory.analysis.vintage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.number.Draws;
import org.sharedgrowth.observatory.analysis.number.Quantiles;

/**
 * How much figures of one kind were revised.
 *
 * @param indicator code
 * @param flag flag of the first value; null if figures of all flags are counted together
 * @param age age of the figure when it was first published; null if figures of all ages are counted
 *     together
 * @param changed share of the figures that changed at all
 * @param bias mean of the revisions, in the unit of the indicator
 * @param rmse root of the mean square of the revisions
 * @param p95 95 % of the revisions are at most this far from 0
 * @param sorted all revisions (later minus first value), ascending
 */
public record Revisions(
        String indicator,
        @Nullable String flag,
        @Nullable Age age,
        double changed,
        double bias,
        double rmse,
        double p95,
        double[] sorted) {
    /** Numbers that differ by no more than this are the same. */
    private static final double UNCHANGED = 1e-9;

    static Revisions of(
            String indicator, @Nullable String flag, @Nullable Age age, double[] revisions) {
        double[] sorted = revisions.clone();
        Arrays.sort(sorted);
        double[] sizes = Arrays.stream(sorted).map(Math::abs).sorted().toArray();
        return new Revisions(
                indicator,
                flag,
                age,
                (double) Arrays.stream(sizes).filter(size -> size > UNCHANGED).count()
                        / sizes.length,
                Arrays.stream(sorted).average().orElse(0),
                Math.sqrt(
                        Arrays.stream(sorted)
                                .map(revision -> revision * revision)
                                .average()
                                .orElse(0)),
                Quantiles.ofSorted(sizes, 0.95),
                sorted);
    }

    public int n() {
        return sorted.length;
    }

    /**
     * A value that the figure may have later: changed by one of the revisions of its kind. Assumes
     * that draws for different countries are independent.
     *
     * @param low lower bound of the indicator, negative infinity if there is none
     * @param high upper bound, infinity if there is none
     */
    public double draw(Draws random, double value, double low, double high) {
        return Math.clamp(value + sorted[random.below(sorted.length)], low, high);
    }

    /** The interval in which the given share of later values is expected. */
    public Interval interval(double value, double share, double low, double high) {
        double tail = (1 - share) / 2;
        return new Interval(
                Math.clamp(value + Quantiles.ofSorted(sorted, tail), low, high),
                Math.clamp(value + Quantiles.ofSorted(sorted, 1 - tail), low, high));
    }

    /** From {@code low} to {@code high}, both inclusive. */
    public record Interval(double low, double high) {
        boolean contains(double value) {
            double margin = UNCHANGED * Math.max(1, Math.abs(value));
            return value >= low - margin && value <= high + margin;
        }
    }
}
