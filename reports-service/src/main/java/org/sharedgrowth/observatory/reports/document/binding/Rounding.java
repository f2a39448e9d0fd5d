package org.sharedgrowth.observatory.reports.document.binding;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds to a step, half away from zero. */
public final class Rounding {
    private Rounding() {}

    /**
     * The multiple of the step that is nearest to the value; of two equally near, the one farther
     * from zero.
     *
     * @param step greater than 0; need not be a power of ten
     */
    public static BigDecimal toStep(BigDecimal value, BigDecimal step) {
        return value.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    }

    /** The shortest decimal text of a value, without exponent. */
    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
