package org.sharedgrowth.observatory.analysis.number;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds as printed tables do: half away from zero, in the shortest decimal form of the number. */
public final class Rounding {
    /**
     * Scaled numbers that are further than this from a half are rounded as doubles, which is
     * faster.
     */
    private static final double SAFE_DISTANCE = 1e-6;

    /** Powers of ten by the number of decimals. */
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12
    };

    private Rounding() {}

    /**
     * The number rounded to this many decimals.
     *
     * @param value NaN stays NaN
     * @param decimals from 0 to 12
     */
    public static double of(double value, int decimals) {
        double power = POWERS[decimals];
        double scaled = value * power;
        double fromHalf = Math.abs(scaled - Math.floor(scaled) - 0.5);
        if (fromHalf > SAFE_DISTANCE && Math.abs(scaled) < 1e9) {
            return Math.rint(scaled) / power;
        }
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue()
                : value;
    }
}
