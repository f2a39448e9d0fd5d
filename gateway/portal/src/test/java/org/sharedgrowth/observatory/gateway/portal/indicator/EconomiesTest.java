package org.sharedgrowth.observatory.gateway.portal.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;

class EconomiesTest {
    private static Economies of(Observation... cells) {
        return Economies.of(
                List.of(cells), WorldPageTest.AREAS, "", false, Comparator.naturalOrder());
    }

    private static List<String> measured(Economies economies) {
        return economies.measured().stream().map(one -> one.area() + " " + one.year()).toList();
    }

    @Test
    void aForecastForOneEconomyDoesNotMakeTheFiguresOfOthersOld() {
        Economies economies =
                of(
                        WorldPageTest.figure("KEN", "Kenya", "2023", "35"),
                        WorldPageTest.figure("BRA", "Brazil", "2024", "84.2"),
                        WorldPageTest.forecast("UGA", "Uganda", "2050", "90"));
        assertEquals("2024", economies.newestYear());
        assertEquals(List.of("UGA 2050", "BRA 2024", "KEN 2023"), measured(economies));
        assertEquals(
                List.of(false, false, false),
                economies.measured().stream().map(Economies.Economy::old).toList());
    }

    @Test
    void forecastsAloneHaveANewestYearToo() {
        Economies economies =
                of(
                        WorldPageTest.forecast("KEN", "Kenya", "2030", "60"),
                        WorldPageTest.forecast("UGA", "Uganda", "2050", "90"));
        assertEquals("2050", economies.newestYear());
        assertEquals(List.of("UGA 2050"), measured(economies));
    }
}
