package org.sharedgrowth.observatory.analysis.aggregate;

/**
 * The rule of an aggregate and its parameters.
 *
 * @param rule how the figures are combined
 * @param maxMissing the largest share that may be missing, from 0 to 1: of the weight for {@link
 *     Rule#WEIGHTED_MEAN} and {@link Rule#TOTAL} (there in the benchmark period), else of the
 *     members
 * @param floor the smallest share of the group's weight (without weights: of its members) that has
 *     to be covered in any period, from 0 to 1
 * @param weightPeriod position of the period whose weights are used for all periods, which is the
 *     benchmark of {@link Rule#TOTAL}; {@link #SAME_PERIOD} for the weights of the same period
 * @param errorFactor the expected error as a share of the worst case, from 0 to 1
 */
public record Terms(
        Rule rule, double maxMissing, double floor, int weightPeriod, double errorFactor) {

    /** Each period has its own weights. */
    public static final int SAME_PERIOD = -1;

    /**
     * The usual coverage error, as a share of the worst case. Source: Statistical Journal of the
     * IAOS, doi 10.3233/SJI-220090. A policy value.
     */
    public static final double ERROR_FACTOR = 0.37;

    /** Coverage below which no world figure is shown. A policy value. */
    public static final double WORLD_FLOOR = 0.5;

    /** The default parameters of a rule, with the weights of the same period. */
    public static Terms of(Rule rule) {
        return new Terms(rule, rule.maxMissing, 0, SAME_PERIOD, ERROR_FACTOR);
    }

    public Terms withMaxMissing(double share) {
        return new Terms(rule, share, floor, weightPeriod, errorFactor);
    }

    public Terms withFloor(double share) {
        return new Terms(rule, maxMissing, share, weightPeriod, errorFactor);
    }

    public Terms withWeightPeriod(int position) {
        return new Terms(rule, maxMissing, floor, position, errorFactor);
    }

    public Terms withErrorFactor(double factor) {
        return new Terms(rule, maxMissing, floor, weightPeriod, factor);
    }
}
