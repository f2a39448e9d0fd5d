package org.sharedgrowth.observatory.gateway.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {
    @Test
    void aKeyHasAPrefixForScannersAndIsRandom() {
        String key = KeyText.random();

        assertTrue(key.matches("sgo_[0-9a-f]{48}"), key);
        assertTrue(KeyText.isWellFormed(key));
        assertFalse(key.equals(KeyText.random()));
        assertEquals(key.substring(0, 8), KeyText.start(key));
    }

    @Test
    void aKeyWithAChangedCharacterIsInvalid() {
        String key = KeyText.random();
        for (int i = 0; i < key.length(); i++) {
            char other = key.charAt(i) == '0' ? '1' : '0';

            assertFalse(
                    KeyText.isWellFormed(key.substring(0, i) + other + key.substring(i + 1)),
                    key + " at " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sgo_", "x", "sgo_zz", "Bearer", "sgo_é"})
    void otherTextIsNotAKey(String text) {
        assertFalse(KeyText.isWellFormed(text));
        assertFalse(KeyText.isWellFormed(KeyText.random() + text + " "));
        assertFalse(KeyText.isWellFormed(KeyText.random().toUpperCase(Locale.ROOT)));
    }
}
