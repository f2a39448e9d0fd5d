package org.sharedgrowth.observatory.operation;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** Makes text from outside safe for logs. */
final class LogText {
    /** Maximum length in characters; longer texts are cut. */
    static final int MAX_LENGTH = 2_000;

    private static final HexFormat HEX = HexFormat.of();

    /** A JSON web token, or the beginning of one, or an API key. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "eyJ[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_=*+/-]*){0,4}|sgo_[0-9A-Za-z]{8,}");

    /** A signature or a session id: long, with mixed case and digits. */
    private static final Pattern SECRET =
            Pattern.compile(
                    "(?<![A-Za-z0-9_-])"
                            + "(?=[A-Za-z_-]*[0-9])(?=[a-z0-9_-]*[A-Z])(?=[A-Z0-9_-]*[a-z])"
                            + "[A-Za-z0-9_-]{40,}=*");

    private LogText() {}

    /**
     * Puts the text on one line: escapes control characters, masks tokens, and cuts it after {@link
     * #MAX_LENGTH} characters. Ordinary text is returned unchanged.
     */
    static String safe(String text) {
        String shown = mask(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text);
        StringBuilder line = new StringBuilder(shown.length());
        for (int i = 0; i < shown.length(); i++) {
            append(line, shown.charAt(i), isPaired(shown, i));
        }
        if (text.length() > MAX_LENGTH) {
            line.append("… (").append(text.length() - MAX_LENGTH).append(" characters more)");
        }
        return line.toString();
    }

    private static String mask(String text) {
        String masked = TOKEN.matcher(text).replaceAll("[token]");
        return SECRET.matcher(masked).replaceAll("[secret]");
    }

    private static void append(StringBuilder line, char c, boolean isInSurrogatePair) {
        switch (c) {
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> {
                if (isHarmless(c) || isInSurrogatePair) {
                    line.append(c);
                } else {
                    line.append("\\u").append(HEX.toHexDigits(c));
                }
            }
        }
    }

    /**
     * Whether the character may be written as it is: it is neither a control character nor a line
     * break, a change of direction, half of a surrogate pair or unassigned.
     */
    private static boolean isHarmless(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    false;
            default -> true;
        };
    }

    private static boolean isPaired(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : Character.isLowSurrogate(c)
                        && at > 0
                        && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
