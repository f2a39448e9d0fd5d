package org.sharedgrowth.observatory.analysis.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * Counts and sums over the members of a group, for each period; members are added in the order of
 * the areas.
 */
final class Sums {
    final int[] expected;
    final int[] used;

    /** Number of members with a figure but no weight. */
    final int[] usedWithoutWeight;

    /** Number of members with a weight. */
    final int[] membersWithWeight;

    /** Whether a member has a negative weight. */
    final boolean[] hasNegativeWeight;

    final double[] valueSum;
    final double[] weightedSum;
    final double[] usedWeight;
    final double[] totalWeight;

    private final Panel panel;
    private final @Nullable Panel weights;
    private final Group group;
    private final int weightPeriod;

    Sums(Panel panel, @Nullable Panel weights, Group group, int weightPeriod) {
        int periods = panel.periods();
        expected = new int[periods];
        used = new int[periods];
        usedWithoutWeight = new int[periods];
        membersWithWeight = new int[periods];
        hasNegativeWeight = new boolean[periods];
        valueSum = new double[periods];
        weightedSum = new double[periods];
        usedWeight = new double[periods];
        totalWeight = new double[periods];
        this.panel = panel;
        this.weights = weights;
        this.group = group;
        this.weightPeriod = weightPeriod;
        for (int member = 0; member < group.members().length; member++) {
            add(member);
        }
    }

    private void add(int member) {
        int area = group.members()[member];
        int periods = panel.periods();
        for (int period = 0; period < periods; period++) {
            if (!group.has(member, period, periods)) {
                continue;
            }
            expected[period]++;
            double value = panel.value(area, period);
            boolean present = !Double.isNaN(value);
            if (present) {
                used[period]++;
                valueSum[period] += value;
            }
            addWeight(period, weight(area, period), present, value);
        }
    }

    private void addWeight(int period, double weight, boolean present, double value) {
        if (Double.isNaN(weight)) {
            usedWithoutWeight[period] += present ? 1 : 0;
            return;
        }
        membersWithWeight[period]++;
        hasNegativeWeight[period] |= weight < 0;
        totalWeight[period] += weight;
        if (present) {
            usedWeight[period] += weight;
            weightedSum[period] += weight * value;
        }
    }

    /** The weight of an area; NaN if there is none. */
    double weight(int area, int period) {
        if (weights == null) {
            return Double.NaN;
        }
        return weights.value(area, weightPeriod < 0 ? period : weightPeriod);
    }

    double coverageCount(int period) {
        return (double) used[period] / expected[period];
    }

    /**
     * The share that the members with a figure have of the weight of all members; NaN if there are
     * no weights or all are zero.
     */
    double coverageWeight(int period) {
        return totalWeight[period] == 0 ? Double.NaN : usedWeight[period] / totalWeight[period];
    }

    /**
     * The coverage by weight if members without a weight are assumed to have the mean weight of the
     * others, so that unknown weights do not make a group look better covered.
     */
    double certainCoverageWeight(int period) {
        return coverageWeight(period) * ((double) membersWithWeight[period] / expected[period]);
    }

    /**
     * The share of the group's weight that has figures; the share of its members if there are no
     * weights.
     */
    double coverage(int period) {
        double byWeight = coverageWeight(period);
        return Double.isNaN(byWeight) ? coverageCount(period) : byWeight;
    }

    /**
     * Sample standard deviation of the figures (divisor n − 1); NaN if there are fewer than two.
     *
     * @param perWeight whether to take the ratios of figures to weights instead of the figures
     */
    double deviation(int period, boolean perWeight) {
        double mean = 0;
        double squares = 0;
        int count = 0;
        for (int member = 0; member < group.members().length; member++) {
            int area = group.members()[member];
            if (!group.has(member, period, panel.periods())) {
                continue;
            }
            double value = panel.value(area, period);
            double number = perWeight ? value / weight(area, period) : value;
            if (!Double.isNaN(number) && !Double.isInfinite(number)) {
                count++;
                double distance = number - mean;
                mean += distance / count;
                squares += distance * (number - mean);
            }
        }
        return count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1));
    }

    /** The figures that exist, in the order of the areas. */
    double[] figures(int period) {
        double[] figures = new double[used[period]];
        int count = 0;
        for (int member = 0; member < group.members().length; member++) {
            double value = panel.value(group.members()[member], period);
            if (group.has(member, period, panel.periods()) && !Double.isNaN(value)) {
                figures[count++] = value;
            }
        }
        return figures;
    }
}
