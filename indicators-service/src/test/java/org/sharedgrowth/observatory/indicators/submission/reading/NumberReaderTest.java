package org.sharedgrowth.observatory.indicators.submission.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.submission.reading.NumberReader.Outcome;

class NumberReaderTest {
    private final NumberReader reader = new NumberReader();

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @CsvSource({
        "14.50, 1450, 2",
        "-3, -3, 0",
        "+7, 7, 0",
        "0, 0, 0",
        "-0.0, 0, 1",
        "007, 7, 0",
        ".5, 5, 1",
        "5., 5, 0",
        "9.98701153481998E-05, 998701153481998, 19",
        "1.5e3, 1500, 0",
        "1E+2, 100, 0",
        "210000000000000, 210000000000000, 0",
        "-1190000000000, -1190000000000, 0",
        "123456789012345678, 123456789012345678, 0",
        "0.000376121901108149, 376121901108149, 18",
        "1e25, 1, -25",
        "0e99, 0, 0",
        "100e-20, 1, 18",
    })
    void numbersKeepTheirDigits(String text, long mantissa, int scale) {
        assertEquals(Outcome.NUMBER, read(text));
        assertEquals(mantissa, reader.mantissa());
        assertEquals(scale, reader.scale());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,5", "0x10", "1e", "e5", "1e+", "--1", "1 000", " 5", "5 ", ".", "-", "abc", "NA",
                "..", "1.2.3", "nan", "1f", "1d", "٣", "1_000", "½"
            })
    void whatIsNoNumberIsSaidSo(String text) {
        assertEquals(Outcome.NOT_A_NUMBER, read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Infinity", "-Infinity", "INF", "-inf", "+Inf"})
    void infinityIsNoValue(String text) {
        assertEquals(Outcome.INFINITE, read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN"})
    void missingIsNotZero(String text) {
        assertEquals(Outcome.MISSING, read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "-1e400", "1e-999", "1e99999999999", "4e-324"})
    void whatNoDoubleHoldsIsOutOfRange(String text) {
        assertEquals(Outcome.OUT_OF_RANGE, read(text));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyDoubleComesBackEqual(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            double value = random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(-90, 90));
            String text = Double.toString(value);
            assertEquals(Outcome.NUMBER, read(text), text);
            assertEquals(value, number().doubleValue(), () -> "seed " + seed + ": " + text);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void upTo18DigitsAreExactAndMoreKeepTheDouble(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 100; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
            int digits = random.nextInt(1, 30);
            int point = random.nextInt(digits);
            for (int d = 0; d < digits; d++) {
                text.append(d == point && d > 0 ? "." : "").append(random.nextInt(1, 10));
            }
            String number = text.toString();
            assertEquals(Outcome.NUMBER, read(number), number);
            if (digits <= 18) {
                assertEquals(new BigDecimal(number), number(), () -> "seed " + seed);
            } else {
                assertEquals(
                        Double.parseDouble(number), number().doubleValue(), () -> "seed " + seed);
            }
        }
    }

    @Test
    void aNumberInsideALongerLineIsReadAlone() {
        byte[] line = "KEN,2020,14.5,x".getBytes(StandardCharsets.US_ASCII);
        assertEquals(Outcome.NUMBER, reader.read(line, 9, 13));
        assertEquals(145, reader.mantissa());
    }

    private Outcome read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return reader.read(bytes, 0, bytes.length);
    }

    private BigDecimal number() {
        return BigDecimal.valueOf(reader.mantissa(), reader.scale());
    }
}
