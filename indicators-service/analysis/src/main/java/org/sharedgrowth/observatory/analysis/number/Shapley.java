package org.sharedgrowth.observatory.analysis.number;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * Divides a change among its causes: the mean of what each cause adds, over all orders in which the
 * causes could have come. Source: Shapley (1953).
 */
public final class Shapley {
    /** More factors would need more than 1,024 states. */
    public static final int MAX_FACTORS = 10;

    private Shapley() {}

    /**
     * The values of all states: state s has the factors of its bits in their new state, so 0 is all
     * old, and the last all new.
     *
     * @param factors from 1 to {@link #MAX_FACTORS}
     * @param valueOf the values of a state, one for each unit; called once for each state
     * @return EMPTY_INPUT without a factor; TOO_MANY_FACTORS
     */
    public static Result<double[][]> states(int factors, IntFunction<double[]> valueOf) {
        if (factors < 1) {
            return Result.refused(Reason.EMPTY_INPUT, Detail.count(factors, 1));
        }
        if (factors > MAX_FACTORS) {
            return Result.refused(Reason.TOO_MANY_FACTORS, Detail.count(factors, MAX_FACTORS));
        }
        double[][] values = new double[1 << factors][];
        for (int state = 0; state < values.length; state++) {
            values[state] = valueOf.apply(state).clone();
        }
        return Result.of(values);
    }

    /**
     * What each factor contributes to each unit; the sum over the factors is the whole change. NaN
     * for a unit that has no value in some state.
     *
     * @param states values as {@link #states} gives them
     * @return {@code parts[factor][unit]}
     */
    public static double[][] parts(int factors, double[][] states) {
        int units = states[0].length;
        double[][] parts = new double[factors][units];
        double[] shares = shares(factors);
        for (int factor = 0; factor < factors; factor++) {
            int bit = 1 << factor;
            double[] part = parts[factor];
            for (int state = 0; state < states.length; state++) {
                if ((state & bit) == 0) {
                    double share = shares[Integer.bitCount(state)];
                    double[] without = states[state];
                    double[] with = states[state | bit];
                    for (int unit = 0; unit < units; unit++) {
                        part[unit] += share * (with[unit] - without[unit]);
                    }
                }
            }
        }
        return parts;
    }

    /**
     * What each factor contributes to one unit.
     *
     * @param states a value for each set of factors that have changed: bit i of the index is factor
     *     i; a power of two many, at most 2^{@value #MAX_FACTORS}
     */
    public static double[] values(double[] states) {
        int factors = Integer.numberOfTrailingZeros(states.length);
        if (states.length != 1 << factors || factors > MAX_FACTORS) {
            throw new IllegalArgumentException("states: " + states.length);
        }
        double[][] ofUnit =
                Arrays.stream(states)
                        .mapToObj(state -> new double[] {state})
                        .toArray(double[][]::new);
        return Arrays.stream(parts(factors, ofUnit)).mapToDouble(part -> part[0]).toArray();
    }

    /** {@code s!(k−s−1)!/k!} by s. */
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
