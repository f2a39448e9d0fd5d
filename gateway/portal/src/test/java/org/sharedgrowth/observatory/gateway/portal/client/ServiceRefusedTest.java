package org.sharedgrowth.observatory.gateway.portal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceRefusedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    There is no index 'NOPE'. See /api/indicators/v1/indices. | There is no index 'NOPE'.
                    'X' is not valid: there is no such code; see /api/indicators/v1/areas?kind=group. | 'X' is not valid: there is no such code.
                    There is no area 'X'. GET /api/indicators/v1/areas?q=… finds one by name. | There is no area 'X'.
                    Give a number such as 95 or 0.5. | Give a number such as 95 or 0.5.
                    See /api/indicators/v1/indices. | See /api/indicators/v1/indices.
                    没有代码“X”；请参见 /api/indicators/v1/areas。 | 没有代码“X”。
                    """)
    void textsForPeopleOmitReferencesToTheApiUnlessNothingElseIsLeft(
            String detail, String forPeople) {
        ServiceRefused refused =
                new ServiceRefused(404, "not-found", "Not found", detail, List.of("q"), List.of());
        assertEquals(forPeople, refused.forPeople());
        assertEquals(detail, refused.detail());
        assertTrue(refused.names("q"));
        assertFalse(refused.names("rule"));
    }
}
