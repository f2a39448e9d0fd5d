package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Writes numbers into byte arrays, eight or two digits at a time and without allocating objects.
 * The caller must provide the space; every method returns the position after the last byte.
 */
final class Digits {
    /** Maximum number of bytes of an integer. */
    static final int MAX_INTEGER = 10;

    /** Maximum number of bytes of a decimal: sign, digits and point. */
    static final int MAX_DECIMAL = 20 + Byte.MAX_VALUE;

    private static final int HUNDRED = 100;
    private static final int TEN_THOUSAND = 10_000;
    private static final int HUNDRED_MILLION = 100_000_000;

    /** Writes two digits at once, little-endian. */
    private static final VarHandle TWO_DIGITS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    /** Writes eight digits at once. */
    private static final VarHandle EIGHT_DIGITS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The digits of the numbers from 00 to 99. */
    private static final short[] PAIRS = new short[HUNDRED];

    /** Powers of ten that fit into a long, by exponent; the first is 0, so that 0 has one digit. */
    private static final long[] POWERS = new long[19];

    static {
        for (int i = 0; i < HUNDRED; i++) {
            PAIRS[i] = (short) (('0' + i / 10) | (('0' + i % 10) << Byte.SIZE));
        }
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = i == 1 ? 10 : 10 * POWERS[i - 1];
        }
    }

    private Digits() {}

    /** Writes a non-negative integer. */
    static int integer(int number, byte[] bytes, int at) {
        if (number < 10) {
            bytes[at] = (byte) ('0' + number);
            return at + 1;
        }
        if (number < HUNDRED) {
            TWO_DIGITS.set(bytes, at, PAIRS[number]);
            return at + 2;
        }
        int end = at + count(number);
        fill(number, bytes, at, end);
        return end;
    }

    /** Writes {@code mantissa × 10^-scale} with exactly {@code scale} digits after the point. */
    static int decimal(long mantissa, int scale, byte[] bytes, int at) {
        int from = at;
        long number = mantissa;
        if (number < 0) {
            bytes[from++] = '-';
            number = -number;
        }
        int end = from + Math.max(count(number), scale + 1);
        if (scale == 0) {
            fill(number, bytes, from, end);
            return end;
        }
        // Write all digits one place too far to the right, then move the few digits before the
        // point.
        fill(number, bytes, from + 1, end + 1);
        int point = end - scale;
        for (int i = from; i < point; i++) {
            bytes[i] = bytes[i + 1];
        }
        bytes[point] = '.';
        return end + 1;
    }

    /** Fills a range with the digits of a non-negative number, with leading zeros. */
    private static void fill(long number, byte[] bytes, int from, int end) {
        int at = end;
        long rest = number;
        while (rest >= HUNDRED_MILLION) {
            long next = rest / HUNDRED_MILLION;
            at -= Long.BYTES;
            EIGHT_DIGITS.set(bytes, at, eight((int) (rest - next * HUNDRED_MILLION)));
            rest = next;
        }
        int leading = (int) rest;
        while (leading >= HUNDRED) {
            int next = leading / HUNDRED;
            at -= 2;
            TWO_DIGITS.set(bytes, at, PAIRS[leading - next * HUNDRED]);
            leading = next;
        }
        if (leading >= 10) {
            at -= 2;
            TWO_DIGITS.set(bytes, at, PAIRS[leading]);
        } else {
            bytes[--at] = (byte) ('0' + leading);
        }
        while (at > from) {
            bytes[--at] = '0';
        }
    }

    /** The eight digits of a number as bytes, the first digit in the lowest byte. */
    private static long eight(int number) {
        int high = number / TEN_THOUSAND;
        int low = number - high * TEN_THOUSAND;
        return four(high) | (four(low) << Integer.SIZE);
    }

    private static long four(int number) {
        int high = number / HUNDRED;
        return PAIRS[high] | ((long) PAIRS[number - high * HUNDRED] << Short.SIZE);
    }

    /** Number of digits of a non-negative number. */
    private static int count(long number) {
        // 1233/4096 is a little less than the logarithm of 2 to the base of 10.
        int min = ((Long.SIZE - Long.numberOfLeadingZeros(number)) * 1233) >> 12;
        return number >= POWERS[min] ? min + 1 : min;
    }
}
