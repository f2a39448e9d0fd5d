package org.sharedgrowth.observatory.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlateauTest {
    @ParameterizedTest
    @CsvSource({
        "100 200 300 400 500, false",
        "100 200 300 302 298, false",
        "100 200 300 302 298 311, true",
        "100 200 300 250 250 400, false",
        "100 200 300 250 250 400 410 390 300, true",
        "0 0 0, true"
    })
    void isReachedWhenThreeInARowAreNoBetter(String numbers, boolean reached) {
        Plateau plateau = new Plateau(3);
        boolean last = false;
        for (String number : numbers.split(" ", -1)) {
            last = plateau.reached(Long.parseLong(number));
        }

        assertEquals(reached, last);
    }
}
