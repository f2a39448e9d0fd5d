package org.sharedgrowth.observatory.analysis.inequality;

/** A number computed from the values of groups; computed again for each set of drawn values. */
@FunctionalInterface
interface Statistic {
    /**
     * Computes the number.
     *
     * @param values values of the groups, in their order
     * @param shares shares of the population; they add up to 1
     * @param mean mean of the values, weighted by the shares
     */
    double of(double[] values, double[] shares, double mean);
}
