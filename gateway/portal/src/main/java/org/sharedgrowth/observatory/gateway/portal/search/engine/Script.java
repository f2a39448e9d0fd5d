package org.sharedgrowth.observatory.gateway.portal.search.engine;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;

/**
 * Converts Chinese texts to simplified characters, in which the Chinese texts of the catalogue are
 * written.
 */
final class Script {
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Hant-Hans");

    private Script() {}

    /** The text with traditional Chinese characters replaced by simplified ones. */
    static String toSimplified(String text) {
        boolean chinese = text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
        return chinese ? SIMPLIFIED.transliterate(text) : text;
    }
}
