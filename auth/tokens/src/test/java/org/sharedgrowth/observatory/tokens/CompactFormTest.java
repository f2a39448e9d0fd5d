package org.sharedgrowth.observatory.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactFormTest {
    @Test
    void onlyTheEncodersOutputIsCanonical() {
        Random random = new Random(7);
        for (int size = 1; size < 40; size++) {
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            String part = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            assertTrue(CompactForm.isCanonical(part + ".e30." + part), part);
            for (char last = 0; last < 256; last++) {
                String other = part.substring(0, part.length() - 1) + last;
                boolean same =
                        other.equals(part)
                                || (part.length() % 4 == 0 && isBase64Url(last))
                                || isEncoded(other);
                assertEquals(same, CompactForm.isCanonical(other + ".e30.AA"), other);
                assertEquals(same, CompactForm.isCanonical("e30.e30." + other), other);
            }
        }
    }

    private static boolean isBase64Url(char c) {
        return Character.toString(c).matches("[A-Za-z0-9_-]");
    }

    private static boolean isEncoded(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "...",
                "AA",
                "AA.AA",
                "AA.AA.",
                ".AA.AA",
                "AA..AA",
                "AA.AA.AA.AA",
                "AA.AA.AA.",
                "AA.AA.A",
                "AA.AA.AA==",
                "AA.AA.AB",
                "AA.AA.AAB",
                "AA.AA.A+AA",
                "AA.AA.A/AA",
                "AA.AA.AA AA",
                "AA.AA.AA\tAA",
                "AA.AA.AA\n",
                "AA.AA.AA*",
                "AA.AA.\u0410A"
            })
    void otherFormsAreNotCanonical(String text) {
        assertFalse(CompactForm.isCanonical(text));
    }

    @Test
    void theSignedPartExcludesTheSignature() {
        assertEquals("a.b", CompactForm.signedPart("a.b.c"));
        assertEquals("abc", CompactForm.signedPart("abc"));
    }
}
