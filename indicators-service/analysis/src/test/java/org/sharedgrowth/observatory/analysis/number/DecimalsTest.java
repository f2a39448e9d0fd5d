package org.sharedgrowth.observatory.analysis.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.analysis.Law;

class DecimalsTest {
    private static final int NUMBERS = 100;

    @ParameterizedTest
    @CsvSource({
        "68.06, 50, 18.06",
        "50, 68.06, -18.06",
        "50.01, 50, 0.01",
        "0.3, 0.1, 0.2",
        "1234567.1, 1234567, 0.1",
        "7, 7, 0",
        "0, 0, 0",
        "-0.0, 0, 0",
        "3e-12, 1e-12, 2e-12",
        "12345678901234.56, 12345678901234.12, 0.44",
        "9007199254740993, 1, 9007199254740991",
        "1e300, 1, 1e300",
        "Infinity, 1, Infinity",
        "1, NaN, NaN"
    })
    void theDifferenceOfDecimalNumbersIsADecimalNumber(
            double first, double second, double expected) {
        assertEquals(expected, Decimals.difference(first, second));
    }

    @Law
    void theDifferenceEqualsThatOfTheShortestDecimals(Draws draws) {
        for (int i = 0; i < NUMBERS; i++) {
            double first = number(draws);
            double second = number(draws);
            assertEquals(
                    new BigDecimal(Double.toString(first))
                            .subtract(new BigDecimal(Double.toString(second)))
                            .doubleValue(),
                    Decimals.difference(first, second),
                    () -> first + " - " + second);
        }
    }

    /** A number of any magnitude, rounded to at most eight decimals or not rounded. */
    private static double number(Draws draws) {
        double any = draws.normal() * Math.pow(10, Math.floor(draws.uniform() * 14) - 2);
        int decimals = (int) (draws.uniform() * 10);
        return decimals == 9
                ? any
                : BigDecimal.valueOf(any).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
    }
}
