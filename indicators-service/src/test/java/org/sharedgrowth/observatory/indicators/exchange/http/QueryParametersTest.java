package org.sharedgrowth.observatory.indicators.exchange.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryParametersTest {
    private static final List<String> PATH = List.of("codelist", "DIGOBS", "CL_AREA", "+");

    @Test
    void dialectsHaveSeparateCanonicalForms() {
        QueryParameters none = new QueryParameters(Map.of(), List.of());
        assertNotEquals(none.canonical("2.1", PATH), none.canonical("3.0", PATH));
    }

    @Test
    void presentationIsNotPartOfTheCanonicalForm() {
        Map<String, String> form =
                Map.of("api_key", "k", "format", "json", "formatVersion", "2.0.0", "lang", "fr");
        assertEquals(
                new QueryParameters(Map.of(), List.of()).canonical("3.0", PATH),
                new QueryParameters(form, List.of()).canonical("3.0", PATH));
        assertNotEquals(
                new QueryParameters(Map.of(), List.of()).canonical("3.0", PATH),
                new QueryParameters(Map.of("detail", "allstubs"), List.of())
                        .canonical("3.0", PATH));
    }
}
