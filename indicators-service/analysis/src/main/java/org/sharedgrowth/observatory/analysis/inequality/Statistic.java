package org.sharedgrowth.observatory.analysis.inequality;

/** A number made of the values of groups, which can be computed again for drawn values. */
@FunctionalInterface
interface Statistic {
    /**
     * Computes the number.
     *
     * @param values of the groups, in their order
     * @param shares of the population, their sum is 1
     * @param mean of the values, weighted by the shares
     */
    double of(double[] values, double[] shares, double mean);
}
