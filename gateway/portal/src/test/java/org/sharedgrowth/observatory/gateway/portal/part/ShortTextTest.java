package org.sharedgrowth.observatory.gateway.portal.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShortTextTest {
    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertEquals("internt", ShortText.of("internt"));
        assertEquals("x".repeat(60) + "…", ShortText.of("x".repeat(2000)));
        assertEquals("x".repeat(59) + "…", ShortText.of("x".repeat(59) + "🙂".repeat(9)));
    }
}
