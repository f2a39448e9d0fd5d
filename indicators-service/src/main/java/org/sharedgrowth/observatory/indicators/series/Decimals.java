package org.sharedgrowth.observatory.indicators.series;

/**
 * An immutable column of decimal numbers: value {@code i} is {@code mantissa(i) × 10^-scale(i)}, so
 * that what was submitted as {@code 14.50} is given back as {@code 14.50}.
 *
 * @param mantissas one per observation
 * @param scales digits after the point, 0 to 18, one per observation; {@link #NO_VALUE} marks a
 *     missing value
 */
public record Decimals(long[] mantissas, byte[] scales) {
    /** Scale of an observation that has no value. */
    public static final byte NO_VALUE = Byte.MIN_VALUE;

    public Decimals {
        if (mantissas.length != scales.length) {
            throw new IllegalArgumentException(
                    mantissas.length + " mantissas but " + scales.length + " scales");
        }
    }

    public boolean isMissing(int index) {
        return scales[index] == NO_VALUE;
    }
}
