package org.sharedgrowth.observatory.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    @ParameterizedTest
    @CsvSource({
        "0, 97, 0, 100, 20",
        "58, 84, 50, 90, 10",
        "80, 84, 80, 84, 1",
        "-5, 12, -5, 15, 5",
        "0, 0.03, 0, 0.03, 0.01",
        "7, 7, 6, 8, 2"
    })
    void anAxisHasRoundNumbers(double min, double max, double low, double high, double step) {
        Scale scale = Scale.of(min, max);
        assertEquals(low, scale.low(), 1e-9);
        assertEquals(high, scale.high(), 1e-9);
        assertEquals(step, scale.step(), 1e-9);
    }
}
