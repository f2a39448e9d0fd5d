package org.sharedgrowth.observatory.indicators.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentParametersTest {
    private static final List<String> PATH = List.of("codelist", "DIGOBS", "CL_AREA", "+");

    @Test
    void theSameWordsInAnotherDialectAskForSomethingElse() {
        SentParameters none = new SentParameters(Map.of(), List.of());
        assertNotEquals(none.canonical("2.1", PATH), none.canonical("3.0", PATH));
    }

    @Test
    void onlyWhatNarrowsTheQuestionIsPartOfIt() {
        Map<String, String> form =
                Map.of("api_key", "k", "format", "json", "formatVersion", "2.0.0", "lang", "fr");
        assertEquals(
                new SentParameters(Map.of(), List.of()).canonical("3.0", PATH),
                new SentParameters(form, List.of()).canonical("3.0", PATH));
        assertNotEquals(
                new SentParameters(Map.of(), List.of()).canonical("3.0", PATH),
                new SentParameters(Map.of("detail", "allstubs"), List.of()).canonical("3.0", PATH));
    }
}
