package org.sharedgrowth.observatory.service.download;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The header {@code Content-Disposition} (RFC 6266) with a name that says what a file is about. It
 * is given twice: in ASCII for every program, and in the reader's own script for those that know
 * {@code filename*} (RFC 8187).
 */
public final class Disposition {
    /** File systems take 255 bytes; room is left for numbers that browsers add. */
    private static final int MAX_BYTES = 200;

    private static final int MAX_PART_BYTES = 90;
    private static final int FIRST_WIDE = 0x80;

    /** Characters that need no encoding in {@code filename*}. */
    private static final String PLAIN = "!#$&+-.^_`|~";

    private static final String HEX = "0123456789ABCDEF";

    private Disposition() {}

    /**
     * The value for a file that a browser saves.
     *
     * @param english parts of the name in order, such as indicator, area and day
     * @param own the same in the reader's language
     * @param ending extension without a dot
     */
    public static String attachment(List<String> english, List<String> own, String ending) {
        return of("attachment", english, own, ending);
    }

    /** The value for an answer that a browser may show, and saves under this name. */
    public static String inline(List<String> english, List<String> own, String ending) {
        return of("inline", english, own, ending);
    }

    private static String of(String kind, List<String> english, List<String> own, String ending) {
        String name = name(english, true);
        String plain = (name.isEmpty() ? "data" : name) + "." + ending;
        // Of ASCII, both names are the same; most answers are in English.
        String wide = own.equals(english) && isAscii(own) ? name : name(own, false);
        // Nothing in a name in ASCII needs to be encoded.
        String encoded = wide.isEmpty() || wide.equals(name) ? plain : encoded(wide + "." + ending);
        return kind + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    /**
     * Parts joined by underscores; if the name would be too long, parts in the middle are left out.
     */
    private static String name(List<String> parts, boolean ascii) {
        List<String> words = new ArrayList<>(parts.size());
        for (String part : parts) {
            String joined = words(part, ascii);
            if (!joined.isEmpty()) {
                words.add(joined);
            }
        }
        if (words.isEmpty()) {
            return "";
        }
        String last = words.getLast();
        StringBuilder name = new StringBuilder();
        int room = MAX_BYTES - length(last);
        for (String part : words.subList(0, words.size() - 1)) {
            room -= length(part) + 1;
            if (room >= 0) {
                name.append(part).append('_');
            }
        }
        return name.append(last).toString();
    }

    /** Letters, digits and plus signs in small letters, words joined by hyphens. */
    private static String words(String text, boolean ascii) {
        StringBuilder words = new StringBuilder(text.length());
        boolean gap = false;
        int bytes = 0;
        String normal =
                isAscii(text)
                        ? text
                        : Normalizer.normalize(
                                text, ascii ? Normalizer.Form.NFD : Normalizer.Form.NFC);
        for (int i = 0; i < normal.length() && bytes < MAX_PART_BYTES; ) {
            int sign = normal.codePointAt(i);
            i += Character.charCount(sign);
            if (belongs(sign, ascii)) {
                if (gap && !words.isEmpty()) {
                    words.append('-');
                }
                gap = false;
                words.appendCodePoint(Character.toLowerCase(sign));
                bytes += sign < FIRST_WIDE ? 1 : 3;
            } else if (!isMark(sign)) {
                gap = true;
            }
        }
        return words.toString();
    }

    private static boolean belongs(int sign, boolean ascii) {
        if (sign < FIRST_WIDE || ascii) {
            return sign < FIRST_WIDE && (Character.isLetterOrDigit(sign) || sign == '+');
        }
        return Character.isLetterOrDigit(sign) || isMark(sign);
    }

    private static boolean isMark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static int length(String text) {
        return isAscii(text) ? text.length() : text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean isAscii(List<String> texts) {
        for (String text : texts) {
            if (!isAscii(text)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_WIDE) {
                return false;
            }
        }
        return true;
    }

    private static String encoded(String name) {
        StringBuilder value = new StringBuilder(name.length() * 2);
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain =
                    c < FIRST_WIDE && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            if (plain) {
                value.append(c);
            } else {
                value.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return value.toString();
    }
}
