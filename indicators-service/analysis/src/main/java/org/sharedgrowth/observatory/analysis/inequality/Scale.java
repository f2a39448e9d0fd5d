package org.sharedgrowth.observatory.analysis.inequality;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;

/**
 * The range and direction that an indicator declares for its values; never guessed from data.
 *
 * @param low the lowest possible value, negative infinity if there is none
 * @param high the highest possible value, infinity if there is none; if finite, it is the value
 *     that means everybody, such as 100 for a percentage
 * @param favourable whether more is better
 */
public record Scale(double low, double high, boolean favourable) {
    /** Percentages, from 0 to 100. */
    public static Scale percent(boolean favourable) {
        return new Scale(0, 100, favourable);
    }

    /** Any number. */
    public static Scale unbounded(boolean favourable) {
        return new Scale(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, favourable);
    }

    /** Whether a method that needs both ends can use this scale. */
    boolean isBounded() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    double range() {
        return high - low;
    }

    /** Why a method that needs both ends cannot use this scale; null if it can. */
    <T> @Nullable Refused<T> refusedAsUnbounded() {
        return isBounded()
                ? null
                : new Refused<>(Reason.BAD_DEFINITION, Detail.parameter("bounds"));
    }

    /**
     * Why the scale itself is not valid: its ends are equal, in the wrong order or NaN; null if it
     * is valid.
     */
    <T> @Nullable Refused<T> refused() {
        return low < high ? null : new Refused<>(Reason.BAD_DEFINITION, Detail.parameter("bounds"));
    }

    /** The end of the scale that a value lies beyond; null if it is within the scale. */
    @Nullable Double exceededBound(double value) {
        if (value < low) {
            return low;
        }
        return value > high ? high : null;
    }
}
