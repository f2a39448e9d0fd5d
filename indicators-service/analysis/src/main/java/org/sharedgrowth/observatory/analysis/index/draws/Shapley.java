package org.sharedgrowth.observatory.analysis.index.draws;

/**
 * The Shapley value: what each of some factors contributes to a change, averaged over all orders in
 * which the factors can change. The contributions sum to the change. Source: Shapley, "A value for
 * n-person games" (1953).
 */
public final class Shapley {
    /** All subsets are evaluated, so more factors are refused. */
    public static final int MAX_FACTORS = 10;

    private Shapley() {}

    /**
     * The contribution of each factor.
     *
     * @param states a value for each set of factors that have changed: bit i of the index is factor
     *     i; a power of two many, at most 2^{@value #MAX_FACTORS}
     */
    public static double[] values(double[] states) {
        int factors = Integer.numberOfTrailingZeros(states.length);
        if (states.length != 1 << factors || factors > MAX_FACTORS) {
            throw new IllegalArgumentException("states: " + states.length);
        }
        double[] shares = new double[factors];
        for (int size = 0; size < factors; size++) {
            shares[size] = share(size, factors);
        }
        double[] values = new double[factors];
        for (int factor = 0; factor < factors; factor++) {
            int bit = 1 << factor;
            for (int set = 0; set < states.length; set++) {
                if ((set & bit) == 0) {
                    values[factor] +=
                            shares[Integer.bitCount(set)] * (states[set | bit] - states[set]);
                }
            }
        }
        return values;
    }

    /** Share of the orders in which exactly a given set of this size comes before a factor. */
    private static double share(int size, int factors) {
        double share = 1.0 / factors;
        for (int i = 1; i <= size; i++) {
            share *= (double) i / (factors - i);
        }
        return share;
    }
}
