package org.sharedgrowth.observatory.gateway.portal.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShortenedTest {
    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertEquals("internt", Shortened.of("internt"));
        assertEquals("x".repeat(60) + "…", Shortened.of("x".repeat(2000)));
        assertEquals("x".repeat(59) + "…", Shortened.of("x".repeat(59) + "🙂".repeat(9)));
    }
}
