package org.sharedgrowth.observatory.gateway.route.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentKeyTest {
    @ParameterizedTest
    @CsvSource({
        "/a?api_key=K, /a, K",
        "/a?api_key=K&b=1, /a?b=1, K",
        "/a?b=1&api_key=K, /a?b=1, K",
        "/a?b=%2C+x&&api_key=K&c=%zz&, /a?b=%2C+x&&c=%zz&, K",
        "/a?api%5Fkey=K, /a, K",
        "/a?%61pi_key=K&b, /a?b, K",
        "/a?api_key=sgo%5F1, /a, sgo_1",
        "/a?api_key=a=b, /a, a=b"
    })
    void aKeyIsRemovedAndTheRestIsUnchanged(String target, String rest, String key) {
        SentKey.CleanedTarget cleaned = SentKey.CleanedTarget.of(target);

        assertEquals(rest, cleaned.target());
        assertEquals(List.of(key), cleaned.keys());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a",
                "/a?",
                "/a?b=api_key",
                "/a?my_api_key=K",
                "/a?API_KEY=K",
                "/a/api_key=K?b=%41",
                "/a?api%key=K",
                "/a?c[TIME_PERIOD]=ge:2020+le:2021&key=1"
            })
    void otherParametersAreKept(String target) {
        assertEquals(
                new SentKey.CleanedTarget(target, List.of()), SentKey.CleanedTarget.of(target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a/KEY",
                "/a/KEY?b=1",
                "/a;api_key=KEY",
                "/a?b=1;api_key=KEY",
                "/a?b=1?api_key=KEY",
                "/a?API_KEY=KEY",
                "/a?apikey=KEY&b=1",
                "/a?b=xKEY0",
                "/a?api_ke%79%3DKEY",
                "/a?b=sg%6F_000000000000000000000000000000000000000000000000"
            })
    void aMisplacedKeyIsDetected(String form) {
        String target = form.replace("KEY", "sgo_" + "0a".repeat(24));

        assertTrue(SentKey.isIn(SentKey.CleanedTarget.of(target).target()), target);
    }

    @Test
    void textThatOnlyResemblesAKeyIsNotTakenForOne() {
        for (String each : List.of("sgo_", "sgo_" + "0a".repeat(23) + "0g", "sgo%zz")) {
            assertFalse(SentKey.isIn("/a/" + each + "?b=" + each), each);
        }
        String cleaned =
                SentKey.CleanedTarget.of("/a?api_key=sgo_" + "0a".repeat(24) + "&b").target();
        assertFalse(SentKey.isIn(cleaned), cleaned);
    }

    @Test
    void emptyKeysAreIgnoredAndSeveralAreFound() {
        assertEquals(
                new SentKey.CleanedTarget("/a?b=1", List.of()),
                SentKey.CleanedTarget.of("/a?api_key=&b=1&api_key"));
        assertEquals(
                new SentKey.CleanedTarget("/a", List.of("K", "L")),
                SentKey.CleanedTarget.of("/a?api_key=K&api_key=L"));
    }
}
