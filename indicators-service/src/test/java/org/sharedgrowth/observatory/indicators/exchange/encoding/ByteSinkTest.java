package org.sharedgrowth.observatory.indicators.exchange.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers are written as {@link BigDecimal} writes them. */
class ByteSinkTest {
    private static final int MOST_SCALE = 20;

    static LongStream lengths() {
        LongStream powers = LongStream.iterate(10, power -> power * 10).limit(18);
        return LongStream.concat(
                LongStream.of(0, 1, 9, Long.MAX_VALUE, -1, -Long.MAX_VALUE),
                powers.flatMap(power -> LongStream.of(power - 1, power, 1 - power, -power)));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void numbersOfEveryLengthAndScale(long mantissa) {
        for (int scale = 0; scale <= MOST_SCALE; scale++) {
            assertDecimal(mantissa, scale);
        }
    }

    @Test
    void numbersAtRandom() {
        Random random = new Random(20260401);
        for (int i = 0; i < 200_000; i++) {
            long magnitude = random.nextLong() >>> (1 + random.nextInt(63));
            assertDecimal(
                    random.nextBoolean() ? magnitude : -magnitude, random.nextInt(MOST_SCALE));
            int whole = (int) (magnitude & Integer.MAX_VALUE);
            assertEquals(Integer.toString(whole), written(out -> out.integer(whole)));
        }
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void membersNamedByNumber(long name) {
        int number = Math.clamp(name, 0, Integer.MAX_VALUE);
        assertEquals(number + "\":[", written(out -> out.openArray(number)));
    }

    private static void assertDecimal(long mantissa, int scale) {
        assertEquals(
                BigDecimal.valueOf(mantissa, scale).toPlainString(),
                written(out -> out.decimal(mantissa, scale)));
    }

    private static String written(Consumer<ByteSink> what) {
        ByteSink out = new ByteSink(1);
        what.accept(out);
        return new String(out.array(), 0, out.size(), StandardCharsets.US_ASCII);
    }
}
