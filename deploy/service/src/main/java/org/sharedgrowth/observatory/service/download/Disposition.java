package org.sharedgrowth.observatory.service.download;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The header {@code Content-Disposition} (RFC 6266) with a name that says what a file is about. The
 * name is given twice: in ASCII for every program, and in the reader's own script for those that
 * know {@code filename*} (RFC 8187).
 */
public final class Disposition {
    /** File systems take 255 bytes; room is left for numbers that browsers add. */
    private static final int MAX_BYTES = 200;

    private static final int FIRST_NON_ASCII = 0x80;

    /** Characters that need no encoding in {@code filename*}. */
    private static final String PLAIN = "!#$&+-.^_`|~";

    private static final String HEX = "0123456789ABCDEF";

    private Disposition() {}

    /**
     * The value for a file that a browser saves.
     *
     * @param english parts of the name in order, such as indicator, area and day
     * @param translated the same in the reader's language
     * @param ending extension without a dot
     */
    public static String attachment(List<String> english, List<String> translated, String ending) {
        return of("attachment", english, translated, ending);
    }

    /** The value for an answer that a browser may show, and saves under this name. */
    public static String inline(List<String> english, List<String> translated, String ending) {
        return of("inline", english, translated, ending);
    }

    private static String of(
            String kind, List<String> english, List<String> translated, String ending) {
        List<NamePart> parts = parts(english);
        String name = name(parts, NamePart::ascii);
        String asciiName = (name.isEmpty() ? "data" : name) + "." + ending;
        String translatedName =
                name(translated.equals(english) ? parts : parts(translated), NamePart::unicode);
        // Nothing in a name in ASCII needs to be encoded.
        String encoded =
                translatedName.isEmpty() || translatedName.equals(name)
                        ? asciiName
                        : encode(translatedName + "." + ending);
        return kind + "; filename=\"" + asciiName + "\"; filename*=UTF-8''" + encoded;
    }

    private static List<NamePart> parts(List<String> texts) {
        List<NamePart> parts = new ArrayList<>(texts.size());
        for (String text : texts) {
            if (!text.isEmpty()) {
                parts.add(NamePart.of(text));
            }
        }
        return parts;
    }

    /**
     * Parts joined by underscores; if the name would be too long, parts in the middle are left out.
     */
    private static String name(List<NamePart> parts, Function<NamePart, String> form) {
        List<String> words = new ArrayList<>(parts.size());
        for (NamePart part : parts) {
            String joined = form.apply(part);
            if (!joined.isEmpty()) {
                words.add(joined);
            }
        }
        if (words.isEmpty()) {
            return "";
        }
        String last = words.getLast();
        StringBuilder name = new StringBuilder(MAX_BYTES);
        int bytesLeft = MAX_BYTES - NamePart.length(last);
        for (String part : words.subList(0, words.size() - 1)) {
            bytesLeft -= NamePart.length(part) + 1;
            if (bytesLeft >= 0) {
                name.append(part).append('_');
            }
        }
        return name.append(last).toString();
    }

    private static String encode(String name) {
        StringBuilder value = new StringBuilder(name.length() * 2);
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean needsNoEncoding =
                    c < FIRST_NON_ASCII && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            if (needsNoEncoding) {
                value.append(c);
            } else {
                value.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return value.toString();
    }
}
