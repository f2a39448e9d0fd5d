package org.sharedgrowth.observatory.indicators.series.packed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable column of decimal numbers: value {@code i} is {@code mantissa(i) × 10^-scale(i)}, so
 * that {@code 14.50} stays {@code 14.50}. Build one with {@link Builder}, whose texts are read by
 * {@link DecimalParser}.
 *
 * @param mantissas one per observation, at most 18 digits; 0 where there is no value; a position in
 *     {@code wide} where the scale is {@link #WIDE}
 * @param scales digits after the point, 0 to {@link #MAX_SCALE}, one per observation; {@link
 *     #NO_VALUE} marks a missing value
 * @param wide the rare numbers with more digits or decimals, with scale 0 or more
 */
public record Decimals(long[] mantissas, byte[] scales, List<BigDecimal> wide) {
    /** Scale of an observation that has no value. */
    public static final byte NO_VALUE = Byte.MIN_VALUE;

    /** Scale of an observation whose value is found in {@link #wide()}. */
    public static final byte WIDE = Byte.MIN_VALUE + 1;

    /** Maximum number of decimals of a number that is not wide. */
    public static final byte MAX_SCALE = 120;

    public Decimals {
        if (mantissas.length != scales.length) {
            throw new IllegalArgumentException(
                    mantissas.length + " mantissas but " + scales.length + " scales");
        }
        wide = List.copyOf(wide);
    }

    public Decimals(long[] mantissas, byte[] scales) {
        this(mantissas, scales, List.of());
    }

    public int size() {
        return scales.length;
    }

    public boolean isMissing(int index) {
        return scales[index] == NO_VALUE;
    }

    /** The exact value, or null if it is missing. */
    public @Nullable BigDecimal value(int index) {
        return switch (scales[index]) {
            case NO_VALUE -> null;
            case WIDE -> wide.get(Math.toIntExact(mantissas[index]));
            default -> BigDecimal.valueOf(mantissas[index], scales[index]);
        };
    }

    /** Collects a column value by value. */
    public static final class Builder {
        private long[] mantissas;
        private byte[] scales;
        private final List<BigDecimal> wide = new ArrayList<>();
        private int size;

        public Builder(int expectedSize) {
            mantissas = new long[Math.max(4, expectedSize)];
            scales = new byte[mantissas.length];
        }

        /** Appends {@code mantissa × 10^-scale}. */
        public Builder add(long mantissa, byte scale) {
            if (size == scales.length) {
                mantissas = Arrays.copyOf(mantissas, size * 2);
                scales = Arrays.copyOf(scales, size * 2);
            }
            mantissas[size] = mantissa;
            scales[size++] = scale;
            return this;
        }

        public Builder addMissing() {
            return add(0, NO_VALUE);
        }

        /** Appends the number that a parser has just read. */
        public Builder add(DecimalParser number) {
            BigDecimal big = number.wide();
            return big == null ? add(number.mantissa(), number.scale()) : addWide(big);
        }

        /** Appends a number that {@link DecimalParser} found too wide for a mantissa. */
        public Builder addWide(BigDecimal value) {
            wide.add(value);
            return add(wide.size() - 1, WIDE);
        }

        /** Appends value {@code index} of another column, which may be missing. */
        public Builder add(Decimals from, int index) {
            return from.scales[index] == WIDE
                    ? addWide(from.wide.get(Math.toIntExact(from.mantissas[index])))
                    : add(from.mantissas[index], from.scales[index]);
        }

        public Decimals build() {
            return new Decimals(Arrays.copyOf(mantissas, size), Arrays.copyOf(scales, size), wide);
        }
    }
}
