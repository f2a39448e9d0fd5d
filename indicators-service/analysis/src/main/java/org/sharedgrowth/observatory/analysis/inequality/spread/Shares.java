package org.sharedgrowth.observatory.analysis.inequality.spread;

/** Turns weights into shares, and computes means with these, in the order of the arrays. */
public final class Shares {
    private Shares() {}

    /**
     * The weights divided by their sum.
     *
     * @param weights not negative, not all zero
     */
    public static double[] of(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double[] shares = new double[weights.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = weights[i] / sum;
        }
        return shares;
    }

    public static double mean(double[] values, double[] shares) {
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            mean += shares[i] * values[i];
        }
        return mean;
    }

    /**
     * The midpoint of each share in the cumulative shares, from 0 to 1: {@code Σ_{i<j} p_i +
     * p_j/2}.
     */
    public static double[] ranks(double[] shares) {
        double[] ranks = new double[shares.length];
        double before = 0;
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = before + shares[i] / 2;
            before += shares[i];
        }
        return ranks;
    }

    public static boolean areEqual(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }
}
