package org.sharedgrowth.observatory.gateway.portal.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.messages.Language;

class LanguageLinkTest {
    @ParameterizedTest
    @CsvSource({
        "/, /?lang=fr",
        "/reports?page=2, /reports?page=2&lang=fr",
        "/?lang=es, /?lang=fr",
        "/?lang=es&page=2, /?page=2&lang=fr",
        "/?q=a&lang=es, /?q=a&lang=fr",
        "/?q=lang=es, /?q=lang=es&lang=fr",
        "//elsewhere.example/, /?lang=fr",
        "https://elsewhere.example/, /?lang=fr"
    })
    void aLinkKeepsThePageUnlessItIsOnAnotherSite(String page, String expected) {
        LanguageLink french = LanguageLink.of(page, Language.FRENCH).get(1);

        assertEquals(new LanguageLink(Language.FRENCH, expected, true), french);
    }

    @Test
    void onlyANewlyChosenLanguageIsRemembered() {
        assertEquals(
                Optional.of(
                        "__Host-lang=fr; Path=/; Max-Age=31536000; Secure; HttpOnly; SameSite=Lax"),
                LanguageCookie.remember("fr-CA", "es"));
        assertEquals(Optional.empty(), LanguageCookie.remember("fr", "fr"));
        assertEquals(Optional.empty(), LanguageCookie.remember("xx", "fr"));
        assertEquals(Optional.empty(), LanguageCookie.remember(null, null));
    }
}
