package org.sharedgrowth.observatory.indicators.series.packed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.series.packed.DecimalParser.Outcome;

class DecimalParserTest {
    private final DecimalParser parser = new DecimalParser();

    @ParameterizedTest
    @CsvSource({
        "14.50, 14.50",
        "-3, -3",
        "+7, 7",
        ".5, 0.5",
        "5., 5",
        "007, 7",
        "-0.0, 0.0",
        "1E5, 100000",
        "1.50e1, 15.0",
        "9.98701153481998E-05, 0.0000998701153481998",
        "999999999999999999, 999999999999999999",
        "1234567890123456789, 1234567890123456789",
        "0.1000000000000000055511151231257827, 0.1000000000000000055511151231257827",
        "1E20, 100000000000000000000",
        "0E300, 0",
        "1E-200, 1E-200"
    })
    void numbersKeepTheirDigits(String text, String exact) {
        assertEquals(Outcome.NUMBER, parser.parse(text));
        assertEquals(new BigDecimal(exact), new Decimals.Builder(1).add(parser).build().value(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+",
                ".",
                "-.",
                "e5",
                "1e",
                "1e+",
                "1e5x",
                "NaN",
                "INF",
                "-INF",
                "Infinity",
                "1,5",
                "1 000",
                "0x10",
                "1.2.3",
                "--1",
                "１２",
                "1d",
                "12f"
            })
    void otherTextsAreRefused(String text) {
        assertEquals(Outcome.NOT_A_NUMBER, parser.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e309", "-1.8E308", "1e999999999999", "1e-999"})
    void numbersBeyondDoubleAreOutOfRange(String text) {
        assertEquals(Outcome.OUT_OF_RANGE, parser.parse(text));
    }

    @Test
    void everyDoubleIsReadExactly() {
        Random random = new Random(11);
        for (int i = 0; i < 100_000; i++) {
            double value =
                    i % 3 == 0
                            ? Double.longBitsToDouble(random.nextLong())
                            : random.nextGaussian() * Math.pow(10, random.nextInt(20) - 6);
            if (!Double.isFinite(value)) {
                continue;
            }
            String text = Double.toString(value);
            assertEquals(Outcome.NUMBER, parser.parse(text), text);
            BigDecimal back = new Decimals.Builder(1).add(parser).build().value(0);
            assertNotNull(back, text);
            assertEquals(0, new BigDecimal(text).compareTo(back), text);
            assertEquals(value, back.doubleValue(), 0.0, text);
        }
    }
}
