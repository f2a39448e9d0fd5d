package org.sharedgrowth.observatory.analysis.number;

import java.math.BigDecimal;

/**
 * Arithmetic of doubles that stand for decimal numbers. Each double stands for the shortest decimal
 * that is read as this double.
 */
public final class Decimals {
    /**
     * If two numbers are whole after multiplication by one of these, they are subtracted as whole
     * numbers, which needs no decimal text.
     */
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};

    /** Up to 15 digits, a double has only one decimal form. */
    private static final double MAX_WHOLE = 1e15;

    private Decimals() {}

    /**
     * The double nearest to the difference of two decimal numbers: 68.06 − 50 is 18.06, where
     * doubles alone give 18.060000000000002.
     *
     * @return the difference of doubles if one of them is not finite
     */
    public static double difference(double first, double second) {
        for (double power : POWERS) {
            double one = Math.rint(first * power);
            double other = Math.rint(second * power);
            if (one / power == first
                    && other / power == second
                    && Math.abs(one) < MAX_WHOLE
                    && Math.abs(other) < MAX_WHOLE) {
                // Plus zero, because there is no negative zero among decimal numbers.
                return (one - other) / power + 0.0;
            }
        }
        return Double.isFinite(first) && Double.isFinite(second)
                ? BigDecimal.valueOf(first).subtract(BigDecimal.valueOf(second)).doubleValue()
                : first - second;
    }
}
