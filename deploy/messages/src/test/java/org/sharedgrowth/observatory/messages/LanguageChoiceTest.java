package org.sharedgrowth.observatory.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageChoiceTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, ENGLISH",
                "fr, es, ru, FRENCH",
                "FR-ca, -, -, FRENCH",
                "-, es, ru, SPANISH",
                "'', es, ru, SPANISH",
                "-, de, ru, RUSSIAN",
                "-, -, 'de, ar;q=0.2, zh-Hant-TW;q=0.7, *;q=0.5', CHINESE",
                "-, -, 'ar;q=0, de', ENGLISH",
                "-, -, 'ru;q=high, ar', ARABIC",
                "-, -, ';;,=', ENGLISH"
            })
    void theLanguageComesFromAddressThenCookieThenBrowser(
            String lang, String cookie, String header, Language expected) {
        assertEquals(
                new LanguageChoice(expected, Optional.empty()),
                LanguageChoice.of(lang, cookie, header));
    }

    @Test
    void anUnknownLanguageIsReportedAndTheNextSourceUsed() {
        assertEquals(
                new LanguageChoice(Language.ARABIC, Optional.of("xx")),
                LanguageChoice.of("xx", "ar", "fr"));
    }

    @Test
    void languagesAreOrderedByPreferenceWithoutRepetition() {
        assertEquals(
                List.of(Language.FRENCH, Language.ENGLISH, Language.RUSSIAN),
                AcceptLanguage.parse("ru;q=0.1,en-GB;q=0.8,fr,en;q=0.5"));
    }

    @Test
    void anOverlongHeaderIsIgnored() {
        assertEquals(List.of(), AcceptLanguage.parse("fr,".repeat(1000)));
    }
}
