package org.sharedgrowth.observatory.analysis.number;

/**
 * Divides a change among its causes: the mean of what each cause adds, over all orders in which the
 * causes could have occurred. Source: Shapley (1953).
 */
public final class Shapley {
    /** More factors would need more than 1,024 states. */
    public static final int MAX_FACTORS = 10;

    private Shapley() {}

    /**
     * What each factor contributes to one unit; the sum over the factors is the whole change. NaN
     * if the unit has no value in some state.
     *
     * @param states a value for each set of factors that have changed: bit i of the index is factor
     *     i; the number of values is a power of two, at most 2^{@value #MAX_FACTORS}
     */
    public static double[] values(double[] states) {
        int factors = Integer.numberOfTrailingZeros(states.length);
        if (states.length != 1 << factors || factors > MAX_FACTORS) {
            throw new IllegalArgumentException(
                    states.length + " states: not a power of two, or more than 2^" + MAX_FACTORS);
        }
        double[] parts = new double[factors];
        double[] shares = shares(factors);
        for (int factor = 0; factor < factors; factor++) {
            int bit = 1 << factor;
            for (int state = 0; state < states.length; state++) {
                if ((state & bit) == 0) {
                    double change = states[state | bit] - states[state];
                    parts[factor] += shares[Integer.bitCount(state)] * change;
                }
            }
        }
        return parts;
    }

    /** The weights {@code s!(k−s−1)!/k!} of sets with s of the k factors, by s. */
    private static double[] shares(int factors) {
        double[] shares = new double[factors];
        for (int size = 0; size < factors; size++) {
            double choices = 1;
            for (int i = 0; i < size; i++) {
                choices = choices * (factors - 1 - i) / (i + 1);
            }
            shares[size] = 1 / (choices * factors);
        }
        return shares;
    }
}
