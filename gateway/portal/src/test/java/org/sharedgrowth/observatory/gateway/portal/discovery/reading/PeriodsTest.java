package org.sharedgrowth.observatory.gateway.portal.discovery.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {
    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01, 2024-12-31",
        "2024-S2, 2024-07-01, 2024-12-31",
        "2024-Q1, 2024-01-01, 2024-03-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2024-02-03, 2024-02-03, 2024-02-03"
    })
    void aPeriodHasAFirstAndALastDay(String period, String first, String last) {
        assertEquals(first, Periods.firstDay(period));
        assertEquals(last, Periods.lastDay(period));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-W53", "2024-13"})
    void otherPeriodsFallBackToTheirYear(String period) {
        assertEquals("2024-01-01", Periods.firstDay(period));
        assertEquals("2024-12-31", Periods.lastDay(period));
    }

    @Test
    void otherTextsAreNotPeriods() {
        assertThrows(IllegalArgumentException.class, () -> Periods.firstDay("later"));
    }
}
