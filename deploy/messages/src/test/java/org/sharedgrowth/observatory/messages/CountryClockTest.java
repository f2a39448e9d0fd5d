package org.sharedgrowth.observatory.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryClockTest {
    @ParameterizedTest
    @CsvSource({
        "KE,Africa/Nairobi",
        "BR,America/Sao_Paulo",
        "CN,Asia/Shanghai",
        "RU,Europe/Moscow",
        "US,America/New_York",
        "NL,Europe/Amsterdam"
    })
    void aCountryHasTheTimeZoneOfItsCapital(String country, String zone) {
        assertEquals(Optional.of(ZoneId.of(zone)), CountryClock.of(country));
    }

    @Test
    void everyInhabitedCountryHasATimeZone() {
        for (String country : Locale.getISOCountries()) {
            boolean inhabited = !country.equals("AQ") && !country.equals("UM");
            boolean hasTimeZone = CountryClock.of(country).isPresent();
            assertTrue(hasTimeZone || !inhabited || country.matches("BV|HM"), country);
        }
    }

    @Test
    void aTimeNamesThePlaceOfItsZone() {
        Instant instant = Instant.parse("2027-03-01T06:00:00Z");
        ZoneId zone = CountryClock.of("KE").orElseThrow();

        assertEquals("09:00 Nairobi time", Formats.of(Language.ENGLISH).time(instant, zone));
    }

    @Test
    void anUnknownCountryHasNoTimeZone() {
        assertEquals(Optional.empty(), CountryClock.of("XX"));
    }
}
