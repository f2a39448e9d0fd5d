package org.sharedgrowth.observatory.gateway.portal.agent.words;

import java.text.Normalizer;

/**
 * Texts that others wrote, on one line and without invisible characters. The words are not changed:
 * that would change what somebody said.
 */
public final class Cleaned {
    /** Longer texts end with “…”; the link of the answer leads to the whole text. */
    public static final int MAX = 280;

    private Cleaned() {}

    /** A text of at most {@link #MAX} characters. */
    public static String text(String text) {
        return text(text, MAX);
    }

    /** A text of at most that many characters. */
    public static String text(String text, int max) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), max) + 1);
        int length = 0;
        boolean blank = true;
        for (int sign : Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            boolean space = isSpace(sign);
            if (!space && isInvisible(sign)) {
                continue;
            }
            if (space && blank) {
                continue;
            }
            if (length == max) {
                return line.toString().strip() + "…";
            }
            line.appendCodePoint(space ? ' ' : bracket(sign));
            length++;
            blank = space;
        }
        return line.toString().strip();
    }

    /** The same text without invisible characters, such as marks of direction. */
    public static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().filter(sign -> !isInvisible(sign)).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static boolean isSpace(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    /** The brackets of the marks of quotations become plain ones, and those that look alike. */
    private static int bracket(int sign) {
        return switch (sign) {
            case '⟦', '〚' -> '[';
            case '⟧', '〛' -> ']';
            default -> sign;
        };
    }

    private static boolean isInvisible(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    true;
            default ->
                    isBetween(sign, 0xFE00, 0xFE0F)
                            || isBetween(sign, 0xE0000, 0xE0FFF)
                            || isBetween(sign, 0x115F, 0x1160)
                            || isBetween(sign, 0x17B4, 0x17B5)
                            || isBetween(sign, 0x180B, 0x180F)
                            || sign == 0x034F
                            || sign == 0x2800
                            || sign == 0x3164
                            || sign == 0xFFA0
                            || sign == 0xFFFC
                            || sign == 0x1D159;
        };
    }

    private static boolean isBetween(int sign, int first, int last) {
        return sign >= first && sign <= last;
    }
}
