package org.sharedgrowth.observatory.indicators.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataLinksTest {
    @ParameterizedTest
    @CsvSource({
        "/a, /a",
        "/a?asOf=2026-01-01, /a",
        "/a?b=1&asOf=2026-01-01&c=2, /a?b=1&c=2",
        "/a?%61sOf=2026-01-01&api_key=secret&b=%2C, /a?b=%2C",
        "/a?release=3&%zz=1&&b, /a?%zz=1&b"
    })
    void theCurrentAddressHasNoParametersOfThePastState(String past, String currentAddress) {
        assertEquals(currentAddress, DataLinks.currentAddress(past));
    }

    @Test
    void aDateHasTwoDigitsForTheDay() {
        assertEquals("Thu, 01 Jan 1970 00:00:00 GMT", DataLinks.date(Instant.ofEpochMilli(999)));
    }

    @Test
    void currentDataWithoutALicenceHasNoLinks() {
        assertEquals("", DataLinks.of(null, List.of(), null));
        assertEquals("", DataLinks.of(List.of(), null));
    }
}
