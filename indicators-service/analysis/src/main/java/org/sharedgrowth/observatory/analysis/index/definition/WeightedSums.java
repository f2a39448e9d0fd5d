package org.sharedgrowth.observatory.analysis.index.definition;

import org.sharedgrowth.observatory.analysis.index.Mean;

/** The sums for the weighted means of rows; columns are added one after the other. */
final class WeightedSums {
    private final Mean mean;
    private final double p;
    private final double[] sums;
    private final double[] weights;
    private final int[] present;

    WeightedSums(int rows, Mean mean, double p) {
        this.mean = mean;
        this.p = p;
        this.sums = new double[rows];
        this.weights = new double[rows];
        this.present = new int[rows];
    }

    /**
     * Adds a column.
     *
     * @param column values by row, NaN where there is no value
     * @param weight not negative; with 0 the values of the column do not change the mean
     */
    void add(double[] column, double weight) {
        if (mean == Mean.ARITHMETIC || weight == 0) {
            addValues(column, weight);
        } else {
            addInner(column, weight);
        }
    }

    private void addValues(double[] column, double weight) {
        for (int row = 0; row < sums.length; row++) {
            double x = column[row];
            boolean exists = !Double.isNaN(x);
            sums[row] += exists ? weight * x : 0;
            weights[row] += exists ? weight : 0;
            present[row] += exists ? 1 : 0;
        }
    }

    private void addInner(double[] column, double weight) {
        for (int row = 0; row < sums.length; row++) {
            double x = column[row];
            if (!Double.isNaN(x)) {
                sums[row] += accepts(mean, p, x) ? weight * mean.inner(x, p) : Double.NaN;
                weights[row] += weight;
                present[row]++;
            }
        }
    }

    /**
     * Whether a mean exists for a value. As a product of powers, which is how definitions of
     * indices state it, it also exists for zero: the logarithm is negative infinity, and the mean
     * zero.
     */
    static boolean accepts(Mean mean, double p, double x) {
        return mean.accepts(x, p) || (x == 0 && mean.isProduct(p));
    }

    /**
     * Whether the mean does not exist, because of a value that it does not accept or that is too
     * large.
     */
    boolean isRefused(int row) {
        return Double.isNaN(sums[row]);
    }

    /** How many columns have a value in the row. */
    int present(int row) {
        return present[row];
    }

    /** The sum of the weights of the values in the row. */
    double weight(int row) {
        return weights[row];
    }

    /** The mean of the row. */
    double mean(int row) {
        return mean.outer(sums[row] / weights[row], p);
    }
}
