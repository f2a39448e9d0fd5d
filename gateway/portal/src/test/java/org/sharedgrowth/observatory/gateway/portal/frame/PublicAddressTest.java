package org.sharedgrowth.observatory.gateway.portal.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicAddressTest {
    @ParameterizedTest
    @CsvSource({
        "/, /, /",
        "/?lang=fr, /, /?lang=fr",
        "/?lang=xx, /, /",
        "/?utm_source=letter, /, /",
        "/indicators/X?view=ranking&lang=zh, /indicators/X?view=ranking,"
                + " /indicators/X?view=ranking&lang=zh",
        "/indicators/X?year=&group=014&utm_id=3, /indicators/X?group=014, /indicators/X?group=014",
        "/countries/KEN?lang=ar&q=, /countries/KEN, /countries/KEN?lang=ar",
        "/other?a=1&lang=es, /other?a=1, /other?a=1&lang=es",
        "/help?&&=&, /help, /help"
    })
    void onlyParametersThatChangeThePageAreInItsAddress(String here, String bare, String chosen) {
        assertEquals(new PublicAddress(bare, chosen), PublicAddress.of(here));
    }

    @Test
    void everyLanguageHasAnAddress() {
        assertEquals(
                "/indicators?q=a&lang=en /indicators?q=a&lang=fr /indicators?q=a&lang=es"
                        + " /indicators?q=a&lang=ru /indicators?q=a&lang=ar /indicators?q=a&lang=zh",
                String.join(
                        " ",
                        PublicAddress.of("/indicators?q=a&lang=ru").languages().stream()
                                .map(LanguageLink::address)
                                .toList()));
    }
}
