package org.sharedgrowth.observatory.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "problem=not-found status=404"
                        + " instance=urn:uuid:0e5ac0d3-adc0-45ae-a1c9-af70926d1a87",
                "The nodes are unchanged: /tmp/nodes/nodes.properties",
                "Côte d’Ivoire, 中国, Россия, مصر 🙂 100 % {0} \\ \" '",
                "java.lang.IllegalStateException: at"
                        + " org.sharedgrowth.observatory.gateway.route.Dispatch",
                "sha256=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
            })
    void ordinaryTextsAreUnchanged(String text) {
        assertEquals(text, LogText.safe(text));
    }

    @Test
    void controlAndDirectionCharactersAreEscaped() {
        assertEquals("a\\r\\nb\\tc", LogText.safe("a\r\nb\tc"));
        assertEquals(
                "\\u001b[2K\\u0000\\u0085\\u2028\\u202e\\u200f\\ud83d",
                LogText.safe("\u001B[2K\u0000\u0085\u2028\u202E\u200F\uD83D"));
    }

    @ParameterizedTest
    @CsvSource({
        "x eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl y, x [token] y",
        "x eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl= y, x [token] y",
        "eyJhbGciOiJSUzI1NiJ9, [token]",
        "key=sgo_0123456789abcdef0123456789abcdef0123456789abcdef, key=[token]",
        "s=Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MEFCQ0RFRkdISUpLTE0, s=[secret]"
    })
    void tokensAndSecretsAreMasked(String text, String written) {
        assertEquals(written, LogText.safe(text));
    }

    @Test
    void aLongTextIsCut() {
        String written = LogText.safe("x".repeat(100_000));

        assertTrue(written.endsWith("x… (98000 characters more)"), written);
        assertTrue(written.length() < LogText.MAX_LENGTH + 50);
    }

    @Test
    void noTextBecomesSeveralLines() {
        Random random = new Random(9);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 50; i++) {
                text.append((char) random.nextInt(round % 2 == 0 ? 0x10000 : 0x100));
            }
            String written = LogText.safe(text.toString());
            assertEquals(1, written.lines().count(), written);
            assertFalse(written.chars().anyMatch(Character::isISOControl), written);
        }
    }
}
