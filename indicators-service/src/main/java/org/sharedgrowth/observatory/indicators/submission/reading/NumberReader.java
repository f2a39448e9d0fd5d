package org.sharedgrowth.observatory.indicators.submission.reading;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads one decimal number at a time out of bytes: an optional sign, digits with at most one point,
 * and an optional exponent. The result is exact ({@code 14.50} is 1450 × 10^-2) up to 18
 * significant digits; a longer number is replaced by the shortest decimal that is the same {@code
 * double}.
 *
 * <p>Mutable, one per reading thread.
 */
public final class NumberReader {
    /** What a cell turned out to be. */
    public enum Outcome {
        /** A number, see {@link #mantissa()} and {@link #scale()}. */
        NUMBER,
        /** Empty or {@code NaN}: no value. */
        MISSING,
        /** Neither a number nor a missing value. */
        NOT_A_NUMBER,
        /** Infinity, spelled in one of the usual ways. */
        INFINITE,
        /** A number that no {@code double} comes near: too large, or not zero but too small. */
        OUT_OF_RANGE
    }

    /** A long holds any number of so many digits. */
    private static final int DIGITS = 18;

    private static final int MAX_SCALE = 127;
    private static final int MIN_SCALE = -127;
    private static final int MAX_EXPONENT = 100_000;
    private static final long[] POWERS = powers();

    private long mantissa;
    private int scale;

    /** The number's digits, signed, after {@link Outcome#NUMBER}. */
    public long mantissa() {
        return mantissa;
    }

    /** How many of the digits stand after the point; negative for digits that are not written. */
    public int scale() {
        return scale;
    }

    /** Reads the bytes from start (inclusive) to end (exclusive). */
    public Outcome read(byte[] bytes, int start, int end) {
        if (start == end) {
            return Outcome.MISSING;
        }
        int at = start;
        boolean negative = bytes[at] == '-';
        if (negative || bytes[at] == '+') {
            at++;
        }
        long digits = 0;
        int significant = 0;
        int point = -1;
        int firstDigit = at;
        for (; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                if (significant > 0 || digit > 0) {
                    significant++;
                }
                digits = digits * 10 + digit;
            } else if (bytes[at] == '.' && point < 0) {
                point = at;
            } else {
                break;
            }
        }
        if (at - firstDigit - (point < 0 ? 0 : 1) == 0) {
            return word(bytes, start, end);
        }
        int exponent = 0;
        if (at < end) {
            exponent = exponent(bytes, at, end);
            if (exponent == Integer.MIN_VALUE) {
                return Outcome.NOT_A_NUMBER;
            }
        }
        if (significant > DIGITS) {
            return reduced(bytes, start, end);
        }
        mantissa = negative ? -digits : digits;
        scale = (point < 0 ? 0 : at - point - 1) - exponent;
        return scale >= 0 && scale <= DIGITS ? Outcome.NUMBER : rescaled(bytes, start, end);
    }

    /** The value of {@code E-05} and its like, or the smallest int if it is none. */
    private static int exponent(byte[] bytes, int from, int end) {
        int at = from;
        if (bytes[at] != 'E' && bytes[at] != 'e') {
            return Integer.MIN_VALUE;
        }
        at++;
        boolean negative = at < end && bytes[at] == '-';
        if (negative || (at < end && bytes[at] == '+')) {
            at++;
        }
        if (at == end) {
            return Integer.MIN_VALUE;
        }
        int value = 0;
        for (; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MIN_VALUE;
            }
            value = Math.min(value * 10 + digit, MAX_EXPONENT);
        }
        return negative ? -value : value;
    }

    /** A scale outside 0..18 comes from an exponent: use digits instead where they suffice. */
    private Outcome rescaled(byte[] bytes, int start, int end) {
        if (mantissa == 0) {
            scale = Math.clamp(scale, 0, DIGITS);
            return Outcome.NUMBER;
        }
        while (scale > DIGITS && mantissa % 10 == 0) {
            mantissa /= 10;
            scale--;
        }
        if (scale < 0 && scale >= -DIGITS && Math.abs(mantissa) < POWERS[DIGITS + scale]) {
            mantissa *= POWERS[-scale];
            scale = 0;
        }
        return scale > MAX_SCALE || scale < MIN_SCALE ? reduced(bytes, start, end) : Outcome.NUMBER;
    }

    /** The slow way, for what does not fit: through the nearest double. */
    private Outcome reduced(byte[] bytes, int start, int end) {
        String text = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value) || (value == 0 && hasDigitBeyondZero(text))) {
            return Outcome.OUT_OF_RANGE;
        }
        BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        mantissa = shortest.unscaledValue().longValueExact();
        scale = shortest.scale();
        if (scale < 0 && scale >= -DIGITS && Math.abs(mantissa) < POWERS[DIGITS + scale]) {
            mantissa *= POWERS[-scale];
            scale = 0;
        }
        return scale > MAX_SCALE || scale < MIN_SCALE ? Outcome.OUT_OF_RANGE : Outcome.NUMBER;
    }

    private static boolean hasDigitBeyondZero(String text) {
        for (int i = 0; i < text.length() && text.charAt(i) != 'e' && text.charAt(i) != 'E'; i++) {
            if (text.charAt(i) >= '1' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static Outcome word(byte[] bytes, int start, int end) {
        String text = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        if (text.equals("NaN")) {
            return Outcome.MISSING;
        }
        return switch (text.replaceFirst("^[+-]", "").toLowerCase(Locale.ROOT)) {
            case "inf", "infinity" -> Outcome.INFINITE;
            default -> Outcome.NOT_A_NUMBER;
        };
    }

    private static long[] powers() {
        long[] powers = new long[DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i <= DIGITS; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
