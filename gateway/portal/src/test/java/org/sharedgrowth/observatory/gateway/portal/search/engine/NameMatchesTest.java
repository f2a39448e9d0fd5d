package org.sharedgrowth.observatory.gateway.portal.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Entry.Kind;
import org.sharedgrowth.observatory.messages.Language;

class NameMatchesTest {
    private static final SearchIndex INDEX = SearchIndex.of(SeedEntries.all());

    @ParameterizedTest
    @CsvSource({
        "Kenia, en, KEN",
        "Kenja, en, KEN",
        "Cote d'Ivoir, en, CIV",
        "ivory coast, fr, CIV",
        "肯尼亞, zh, KEN",
        "肯尼亞, en, KEN",
        "East Africa, en, 014",
        "Afrique de l'Est, fr, 014",
        "East African Community, en, 002",
        "Germny, en, DEU",
        "Алжыр, ru, DZA",
        "uk, en, GBR"
    })
    void aPlaceIsFoundByOtherAndMisspeltNames(String typed, String language, String code) {
        assertEquals(code, matches(typed, language, Kind.PLACE).getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "internet use, en, IT_NET_USER_ZS",
        "interent, en, IT_NET_USER_ZS",
        "IT.NET.USER.ZS, en, IT_NET_USER_ZS",
        "互聯網, zh, IT_NET_USER_ZS"
    })
    void anIndicatorIsFoundByWords(String typed, String language, String code) {
        assertEquals(code, matches(typed, language, Kind.INDICATOR).getFirst());
    }

    @Test
    void anotherNameOfAPlaceMatchesOnlyThatPlace() {
        assertEquals(List.of("014"), matches("East Africa", "en", Kind.PLACE));
        assertEquals(List.of("KEN"), matches("Kenja", "en", Kind.PLACE));
    }

    @Test
    void theBeginningOfANameMatchesAndMatchesAreLimitedInNumber() {
        assertTrue(matches("guin", "en", Kind.PLACE).contains("GNB"));
        assertTrue(matches("a", "en", Kind.INDICATOR).size() <= 4);
        assertEquals(List.of(), matches("!?", "en", Kind.PLACE));
    }

    private static List<String> matches(String typed, String language, Kind kind) {
        return NameMatches.of(INDEX, typed, Language.find(language).orElseThrow(), kind, 4).stream()
                .map(Entry::id)
                .toList();
    }
}
