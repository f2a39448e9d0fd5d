package org.sharedgrowth.observatory.gateway.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.messages.LocalizedText;

class DialectTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @ParameterizedTest
    @CsvSource({
        "/, true, PAGE",
        "/indicators/X?area=KEN, true, PAGE",
        "/apiary, true, PAGE",
        "/auth/realms/observatory/protocol/openid-connect/auth, true, PAGE",
        "/indicators/X, false, PROBLEM",
        "/api/indicators/v1/areas, true, PROBLEM",
        "/v2/country, true, WORLD_BANK",
        "/sdmx/2.1/data/X, true, SDMX_XML",
        "/sdmx/3.0/data/X, true, SDMX_JSON"
    })
    void peopleGetPagesAndProgramsTheirFormat(String target, boolean browser, Dialect expected) {
        @Nullable String accept = browser ? BROWSER : null;

        assertEquals(expected, Dialect.of(target, accept));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    text/html | true
                    text/html,application/xhtml+xml,*/*;q=0.8 | true
                    application/json;q=0.9, TEXT/HTML | true
                    application/json, text/html | true
                    application/json, text/html;q=0.9 | false
                    application/problem+json;q=0.5, text/html; q=0.4 | false
                    text/html;q=0 | false
                    application/json | false
                    */* | false
                    """)
    void pagesAreForClientsThatPreferHtml(String accept, boolean expected) {
        assertEquals(expected, PagePreference.of(accept));
    }

    @Test
    void anErrorPageShowsTitleDetailAndLinks() {
        String page =
                Dialect.PAGE.write(
                        new Problem(
                                "a-slug",
                                429,
                                "Too <many>",
                                LocalizedText.constant("Wait & see.")));

        assertTrue(page.contains("<h1>Too &lt;many&gt;</h1><p>Wait &amp; see.</p>"), page);
        assertTrue(page.contains("href=\"/problems/a-slug\""), page);
        assertTrue(page.contains("href=\"/\""), page);
        assertFalse(Dialect.PAGE.allowsCrossOriginReads());
    }
}
