package org.sharedgrowth.observatory.analysis.inequality;

/**
 * The mean of the absolute distances of groups: from their mean (MDM), from the best group (MDB),
 * from a reference (MDR). The distance from the mean in per cent of the mean is the index of
 * disparity (IDIS). The mean of the distances is weighted by population or plain; the mean of the
 * groups, from which distances are measured, is weighted in both cases.
 */
final class MeanDifference {
    private MeanDifference() {}

    static Statistic fromMean(boolean weighted) {
        return (values, shares, mean) -> distance(values, shares, mean, weighted);
    }

    static Statistic fromBest(boolean weighted, boolean favourable) {
        return (values, shares, _) -> distance(values, shares, best(values, favourable), weighted);
    }

    /**
     * The distance from one of the groups.
     *
     * @param reference its position
     */
    static Statistic fromReference(boolean weighted, int reference) {
        return (values, shares, _) -> distance(values, shares, values[reference], weighted);
    }

    static Statistic disparity(boolean weighted) {
        return (values, shares, mean) -> 100 * distance(values, shares, mean, weighted) / mean;
    }

    /** The highest value if more is better, else the lowest. */
    static double best(double[] values, boolean favourable) {
        double best = values[0];
        for (double value : values) {
            best = favourable ? Math.max(best, value) : Math.min(best, value);
        }
        return best;
    }

    private static double distance(
            double[] values, double[] shares, double from, boolean weighted) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (weighted ? shares[i] : 1.0 / values.length) * Math.abs(values[i] - from);
        }
        return sum;
    }
}
