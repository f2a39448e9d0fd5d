package org.sharedgrowth.observatory.indicators.analysis.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvLinesTest {
    private static final int NUMBERS = 100_000;

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "12, 12",
        "-12.5, -12.5",
        "0.05, 0.05",
        "-0.001, -0.001",
        "28.125, 28.125",
        "0.0004, 0.0004",
        "99.99999999999999, 99.99999999999999",
        "12345678.25, 12345678.25",
        "999999999999.999, 999999999999.999",
        "1e15, 1000000000000000",
        "1.5e-7, 0.00000015",
        "NaN, ''",
        "-Infinity, ''"
    })
    void numbersHaveAsManyDigitsAsTheyNeed(double number, String written) {
        assertEquals(written, csvOf(number));
    }

    @Test
    void everyNumberIsWrittenInItsShortestDecimalForm() {
        Random random = new Random(1);
        for (int i = 0; i < NUMBERS; i++) {
            double any = random.nextGaussian() * Math.pow(10, random.nextInt(18) - 4);
            double rounded = Math.rint(any * 1000) / Math.pow(10, random.nextInt(5));
            for (double number : new double[] {any, rounded}) {
                BigDecimal shortest = new BigDecimal(Double.toString(number));
                String plain = number == 0 ? "0" : shortest.stripTrailingZeros().toPlainString();
                assertEquals(plain, csvOf(number));
            }
        }
    }

    @Test
    void textsAreQuotedAndFormulasEscaped() {
        CsvLines lines = new CsvLines("a", "b", "c");
        lines.row("x, \"y\"", "=1+1", null);
        assertEquals("a,b,c\n\"x, \"\"y\"\"\",'=1+1,\n", lines.entity());
        assertThrows(IllegalArgumentException.class, () -> lines.row("x"));
    }

    private static String csvOf(double number) {
        CsvLines lines = new CsvLines("n");
        lines.cell(number).endRow();
        return lines.entity().toString().strip().replaceFirst("n\n?", "");
    }
}
