package org.sharedgrowth.observatory.gateway.portal.discovery.wellknown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityTextTest {
    private static final String ORIGIN = "https://example.org";
    private static final String END = "2027-11-29T00:00:00Z";

    @Test
    void allContactsAreListedInOrder() {
        assertEquals(
                """
                Contact: mailto:security@example.org
                Contact: https://example.org/report
                Expires: 2027-11-29T00:00:00Z
                Canonical: https://example.org/.well-known/security.txt
                """,
                SecurityText.of(
                                List.of(
                                        "mailto:security@example.org",
                                        " https://example.org/report"),
                                END)
                        .text(ORIGIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "security@example.org",
                "http://example.org",
                "javascript:alert(1)",
                "mailto:a\nExpires: 2099-01-01T00:00:00Z"
            })
    void aContactThatIsNotAnAddressIsRefused(String contact) {
        List<String> contacts = List.of(contact);

        assertThrows(IllegalArgumentException.class, () -> SecurityText.of(contacts, END));
    }

    @Test
    void contactsMustExpire() {
        List<String> contacts = List.of("mailto:security@example.org");

        assertThrows(IllegalArgumentException.class, () -> SecurityText.of(contacts, null));
    }

    @Test
    void withoutAContactThereIsNoDocument() {
        SecurityTextResource resource =
                new SecurityTextResource(Optional.empty(), Optional.of(END), ORIGIN);

        assertThrows(NotFoundException.class, resource::required);
    }
}
