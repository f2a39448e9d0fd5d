package org.sharedgrowth.observatory.indicators.series.packed;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads decimal numbers such as {@code 14.50}, {@code -3}, {@code .5} and {@code 9.98E-05} exactly,
 * one after another; only the rare ones with many digits need an object each. Digits after the
 * point are kept as written; a positive exponent is multiplied out; the sign of a zero is dropped.
 * Not thread-safe.
 */
public final class DecimalParser {
    /** The result of parsing a text. */
    public enum Outcome {
        NUMBER,
        /** Not a decimal number, such as {@code NaN} or {@code INF}. */
        NOT_A_NUMBER,
        /**
         * A number, but beyond the range of a double, with an exponent beyond ±400, or longer than
         * 400 characters.
         */
        OUT_OF_RANGE
    }

    private static final int MANTISSA_DIGITS = 18;
    private static final int MAX_LENGTH = 400;
    private static final int MAX_EXPONENT = 400;

    private long mantissa;
    private byte scale;
    private @Nullable BigDecimal wide;

    /** Reads a text; see {@link #parse(byte[], int, int)}. */
    public Outcome parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return parse(bytes, 0, bytes.length);
    }

    /**
     * Reads the bytes from {@code from} (inclusive) to {@code to} (exclusive). After {@link
     * Outcome#NUMBER} the other methods return the value.
     */
    public Outcome parse(byte[] text, int from, int to) {
        wide = null;
        mantissa = 0;
        boolean isNegative = from < to && text[from] == '-';
        boolean hasSign = isNegative || (from < to && text[from] == '+');
        int start = hasSign ? from + 1 : from;
        int firstDigit = skipZeros(text, start, to);
        int at = readDigits(text, firstDigit, to);
        int significant = at - firstDigit;
        int fraction = 0;
        int point = at < to && text[at] == '.' ? 1 : 0;
        if (point == 1) {
            int firstDecimal = at + 1;
            firstDigit = significant == 0 ? skipZeros(text, firstDecimal, to) : firstDecimal;
            at = readDigits(text, firstDigit, to);
            fraction = at - firstDecimal;
            significant += at - firstDigit;
        }
        if (at - start == point) {
            return Outcome.NOT_A_NUMBER;
        }
        int exponent = at < to ? exponent(text, at, to) : 0;
        if (exponent == Integer.MIN_VALUE) {
            return Outcome.NOT_A_NUMBER;
        }
        if (to - from > MAX_LENGTH || Math.abs(exponent) > MAX_EXPONENT) {
            return Outcome.OUT_OF_RANGE;
        }
        if (significant <= MANTISSA_DIGITS
                && storeIfItFits(
                        isNegative ? -mantissa : mantissa, significant, fraction - exponent)) {
            return Outcome.NUMBER;
        }
        return parseWide(new String(text, from, to - from, StandardCharsets.US_ASCII));
    }

    private static int skipZeros(byte[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] == '0') {
            at++;
        }
        return at;
    }

    /** Appends digits to the mantissa, which overflows if there are too many. */
    private int readDigits(byte[] text, int from, int to) {
        long digits = mantissa;
        int at = from;
        for (; at < to; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            digits = digits * 10 + digit;
        }
        mantissa = digits;
        return at;
    }

    /** The exponent after the mantissa, or MIN_VALUE if it is malformed. */
    private static int exponent(byte[] text, int from, int to) {
        if (text[from] != 'e' && text[from] != 'E') {
            return Integer.MIN_VALUE;
        }
        int at = from + 1;
        boolean isNegative = at < to && text[at] == '-';
        if (isNegative || (at < to && text[at] == '+')) {
            at++;
        }
        if (at == to) {
            return Integer.MIN_VALUE;
        }
        int exponent = 0;
        for (; at < to; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MIN_VALUE;
            }
            exponent = Math.min(exponent * 10 + digit, MAX_EXPONENT + 1);
        }
        return isNegative ? -exponent : exponent;
    }

    private boolean storeIfItFits(long digits, int significant, int places) {
        if (places > Decimals.MAX_SCALE
                || (places < 0 && significant - places > MANTISSA_DIGITS && digits != 0)) {
            return false;
        }
        mantissa = digits;
        scale = (byte) Math.max(places, 0);
        for (int i = places; i < 0 && digits != 0; i++) {
            mantissa *= 10;
        }
        return true;
    }

    private Outcome parseWide(String text) {
        BigDecimal value = new BigDecimal(text);
        if (Double.isInfinite(value.doubleValue())) {
            return Outcome.OUT_OF_RANGE;
        }
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        if (plain.precision() <= MANTISSA_DIGITS && plain.scale() <= Decimals.MAX_SCALE) {
            mantissa = plain.unscaledValue().longValueExact();
            scale = (byte) plain.scale();
        } else {
            wide = plain;
        }
        return Outcome.NUMBER;
    }

    /** All digits of the number, signed; undefined if {@link #wide()} is not null. */
    public long mantissa() {
        return mantissa;
    }

    /** Digits after the point; undefined if {@link #wide()} is not null. */
    public byte scale() {
        return scale;
    }

    /** The number if it has too many digits for {@link #mantissa()}, otherwise null. */
    public @Nullable BigDecimal wide() {
        return wide;
    }
}
