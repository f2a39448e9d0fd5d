package org.sharedgrowth.observatory.service.download;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A part of a file name: letters, digits and plus signs in lower case, words joined by hyphens.
 *
 * @param ascii without accents and without letters of other scripts
 * @param unicode with all letters
 */
record NamePart(String ascii, String unicode) {
    private static final int MAX_BYTES = 90;
    private static final int FIRST_NON_ASCII = 0x80;

    /** More than the number of names of indicators and areas in six languages. */
    private static final int MAX_CACHED = 20_000;

    private static final int MAX_CACHED_LENGTH = 200;

    /**
     * Most parts are names of indicators and areas, which occur in thousands of answers. The cache
     * is emptied when it is full.
     */
    private static final Map<String, NamePart> CACHE = new ConcurrentHashMap<>();

    /** The part for any text. */
    static NamePart of(String text) {
        NamePart cached = CACHE.get(text);
        if (cached != null) {
            return cached;
        }
        String ascii = words(text, true);
        NamePart part = new NamePart(ascii, isAscii(text) ? ascii : words(text, false));
        if (text.length() <= MAX_CACHED_LENGTH) {
            if (CACHE.size() >= MAX_CACHED) {
                CACHE.clear();
            }
            CACHE.put(text, part);
        }
        return part;
    }

    /** Bytes of a name in UTF-8. */
    static int length(String name) {
        return isAscii(name) ? name.length() : name.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String words(String text, boolean ascii) {
        StringBuilder words = new StringBuilder(text.length());
        boolean hyphenPending = false;
        int bytes = 0;
        String normal =
                Normalizer.normalize(text, ascii ? Normalizer.Form.NFD : Normalizer.Form.NFC);
        for (int i = 0; i < normal.length() && bytes < MAX_BYTES; ) {
            int codePoint = normal.codePointAt(i);
            i += Character.charCount(codePoint);
            if (isKept(codePoint, ascii)) {
                if (hyphenPending && !words.isEmpty()) {
                    words.append('-');
                }
                hyphenPending = false;
                words.appendCodePoint(Character.toLowerCase(codePoint));
                bytes += codePoint < FIRST_NON_ASCII ? 1 : 3;
            } else if (!isMark(codePoint)) {
                hyphenPending = true;
            }
        }
        return words.toString();
    }

    private static boolean isKept(int codePoint, boolean ascii) {
        if (codePoint < FIRST_NON_ASCII || ascii) {
            return codePoint < FIRST_NON_ASCII
                    && (Character.isLetterOrDigit(codePoint) || codePoint == '+');
        }
        return Character.isLetterOrDigit(codePoint) || isMark(codePoint);
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_NON_ASCII) {
                return false;
            }
        }
        return true;
    }
}
