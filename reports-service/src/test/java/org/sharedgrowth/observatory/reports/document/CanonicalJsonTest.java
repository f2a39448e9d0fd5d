package org.sharedgrowth.observatory.reports.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    @Test
    void keysAreSortedByCodeUnitAndStringsEscapedAsLittleAsPossible() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("\u20ac", "Euro Sign");
        map.put("\r", "Carriage Return");
        map.put("1", List.of(true, 7, "\u0007\"\\/\u00e9\n"));
        map.put("\ud83d\ude00", "Emoji");
        map.put("\ufb33", "Hebrew");
        map.put("a", Map.of());
        assertEquals(
                "{\"\\r\":\"Carriage Return\",\"1\":[true,7,\"\\u0007\\\"\\\\/\u00e9\\n\"],\"a\":{},"
                        + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji\",\"\ufb33\":\"Hebrew\"}",
                CanonicalJson.write(map));
    }

    @Test
    void floatingPointNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(List.of(1.5)));
    }

    @Test
    void theHashIsCorrect() {
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                CanonicalJson.sha256(""));
    }
}
