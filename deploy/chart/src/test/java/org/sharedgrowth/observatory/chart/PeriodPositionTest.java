package org.sharedgrowth.observatory.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodPositionTest {
    @ParameterizedTest
    @CsvSource({
        "2020, 2020.5",
        "2020-S1, 2020.25",
        "2020-S2, 2020.75",
        "2020-Q1, 2020.125",
        "2020-01, 2020.0417",
        "2020-W01, 2020.0094",
        "2020-12-31, 2020.9987"
    })
    void aPeriodIsPlacedAtItsMiddle(String period, double year) {
        assertEquals(year, PeriodPosition.middle(period), 0.0001);
    }

    @Test
    void anInvalidPeriodHasNoPosition() {
        assertTrue(Double.isNaN(PeriodPosition.middle("soon")));
        assertTrue(Double.isNaN(PeriodPosition.middle("")));
    }
}
