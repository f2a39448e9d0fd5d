package org.sharedgrowth.observatory.analysis.aggregate;

/**
 * How the figures of the members are combined into the figure of the group. Each rule has a default
 * for the share that may be missing; {@link Terms} may set another.
 */
public enum Rule {
    /**
     * Mean of a ratio, weighted by its denominator: {@code Σwx/Σw} over the members that have a
     * figure. The missing members are thereby assumed to equal the average.
     */
    WEIGHTED_MEAN("w", true, true, 1 / 3.0),
    /** Plain sum; nothing is imputed, so with a missing member it is a partial sum. */
    SUM("s", false, false, 1 / 3.0),
    /**
     * Gap-filled total. In a benchmark period, each missing member is assumed to have the same
     * share of the total as it has of the weights (a proxy such as population). From there,
     * forwards and backwards in time, the total grows at the rate of the members that have figures
     * in both of two neighbouring periods. The group's membership in the benchmark period applies
     * to all periods.
     */
    TOTAL("t", true, true, 1 / 3.0),
    /** Weighted mean of growth rates (the figures are rates); coverage is the share of members. */
    GROWTH("growth", true, false, 1 / 2.0),
    /** Median of the members' figures. */
    MEDIAN("m", false, false, 1 / 3.0),
    /** Plain mean of the members' figures. */
    MEAN("u", false, false, 1 / 3.0);

    private final String code;
    final boolean weighted;
    final boolean measuresCoverageByWeight;
    final double maxMissing;

    Rule(String code, boolean weighted, boolean measuresCoverageByWeight, double maxMissing) {
        this.code = code;
        this.weighted = weighted;
        this.measuresCoverageByWeight = measuresCoverageByWeight;
        this.maxMissing = maxMissing;
    }

    /** Whether the rule needs weights (for a total: its proxy). */
    public boolean needsWeights() {
        return weighted;
    }

    /** The name in requests and answers: w, s, t, growth, m or u. */
    public String code() {
        return code;
    }
}
