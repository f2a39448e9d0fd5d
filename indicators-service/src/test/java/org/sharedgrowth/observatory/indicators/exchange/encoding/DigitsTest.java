package org.sharedgrowth.observatory.indicators.exchange.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Numbers are written in the same way as by {@link BigDecimal}, and bytes around them are not
 * changed.
 */
class DigitsTest {
    private static final int MAX_SCALE = 20;

    static LongStream numbersOfEveryLength() {
        LongStream powers = LongStream.iterate(10, power -> power * 10).limit(18);
        return LongStream.concat(
                LongStream.of(0, 1, 9, Long.MAX_VALUE, -1, -Long.MAX_VALUE),
                powers.flatMap(power -> LongStream.of(power - 1, power, 1 - power, -power)));
    }

    @ParameterizedTest
    @MethodSource("numbersOfEveryLength")
    void decimalsOfEveryLengthAndScaleAreWrittenCorrectly(long mantissa) {
        for (int scale = 0; scale <= MAX_SCALE; scale++) {
            assertDecimal(mantissa, scale);
        }
        assertDecimal(mantissa, Byte.MAX_VALUE);
    }

    @Test
    void randomNumbersAreWrittenCorrectly() {
        Random random = new Random(20260401);
        for (int i = 0; i < 200_000; i++) {
            long magnitude = random.nextLong() >>> (1 + random.nextInt(63));
            assertDecimal(random.nextBoolean() ? magnitude : -magnitude, random.nextInt(MAX_SCALE));
            assertInteger((int) (magnitude & Integer.MAX_VALUE));
        }
    }

    @ParameterizedTest
    @MethodSource("numbersOfEveryLength")
    void integersOfEveryLengthAreWrittenCorrectly(long number) {
        assertInteger(Math.clamp(number, 0, Integer.MAX_VALUE));
    }

    private static void assertDecimal(long mantissa, int scale) {
        String expected = BigDecimal.valueOf(mantissa, scale).toPlainString();
        byte[] bytes = markedArray(Digits.MAX_DECIMAL);
        int end = Digits.decimal(mantissa, scale, bytes, 1);
        assertEquals("#" + expected + "#", text(bytes, end));
    }

    private static void assertInteger(int number) {
        byte[] bytes = markedArray(Digits.MAX_INTEGER);
        int end = Digits.integer(number, bytes, 1);
        assertEquals("#" + number + "#", text(bytes, end));
    }

    /** An array with {@code size} bytes between two markers. */
    private static byte[] markedArray(int size) {
        byte[] marked = new byte[size + 2];
        Arrays.fill(marked, (byte) '#');
        return marked;
    }

    private static String text(byte[] bytes, int end) {
        return new String(bytes, 0, end + 1, StandardCharsets.US_ASCII);
    }
}
