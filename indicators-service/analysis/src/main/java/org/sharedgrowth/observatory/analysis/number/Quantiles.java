package org.sharedgrowth.observatory.analysis.number;

/** Quantiles of type 7: linear between the order statistics, as R and NumPy do by default. */
public final class Quantiles {
    private Quantiles() {}

    /**
     * The quantile of all values.
     *
     * @param sorted ascending, without NaN, at least one
     * @param share from 0 to 1
     */
    public static double ofSorted(double[] sorted, double share) {
        return ofSorted(sorted, sorted.length, share);
    }

    /**
     * The quantile of the first values.
     *
     * @param sorted ascending up to {@code count}, without NaN
     * @param count how many of them are used, at least 1
     * @param share from 0 to 1
     */
    public static double ofSorted(double[] sorted, int count, double share) {
        double position = (count - 1) * share;
        int below = (int) position;
        int above = Math.min(below + 1, count - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
