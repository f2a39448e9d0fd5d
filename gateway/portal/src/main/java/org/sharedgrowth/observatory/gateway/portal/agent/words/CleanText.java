package org.sharedgrowth.observatory.gateway.portal.agent.words;

import java.text.Normalizer;

/**
 * Cleans texts that others wrote: puts each on one line and removes invisible characters. The words
 * are not changed, because that would change what somebody said.
 */
public final class CleanText {
    /** Longer texts are cut and end with “…”; the answer links to the whole text. */
    public static final int MAX = 280;

    private CleanText() {}

    /** At most {@link #MAX} characters of a text, then “…” if it is longer. */
    public static String text(String text) {
        return text(text, MAX);
    }

    /** At most {@code max} characters of a text, then “…” if it is longer. */
    public static String text(String text, int max) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), max) + 1);
        int length = 0;
        boolean blank = true;
        for (int codePoint :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            boolean space = isSpace(codePoint);
            if (!space && isInvisible(codePoint)) {
                continue;
            }
            if (space && blank) {
                continue;
            }
            if (length == max) {
                return line.toString().strip() + "…";
            }
            line.appendCodePoint(space ? ' ' : replaceBracket(codePoint));
            length++;
            blank = space;
        }
        return line.toString().strip();
    }

    /** The same text without invisible characters, such as marks of direction. */
    public static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints()
                .filter(codePoint -> !isInvisible(codePoint))
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** Replaces the brackets that mark quotations, and lookalikes, by plain ones. */
    private static int replaceBracket(int codePoint) {
        return switch (codePoint) {
            case '⟦', '〚' -> '[';
            case '⟧', '〛' -> ']';
            default -> codePoint;
        };
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    true;
            default ->
                    isBetween(codePoint, 0xFE00, 0xFE0F)
                            || isBetween(codePoint, 0xE0000, 0xE0FFF)
                            || isBetween(codePoint, 0x115F, 0x1160)
                            || isBetween(codePoint, 0x17B4, 0x17B5)
                            || isBetween(codePoint, 0x180B, 0x180F)
                            || codePoint == 0x034F
                            || codePoint == 0x2800
                            || codePoint == 0x3164
                            || codePoint == 0xFFA0
                            || codePoint == 0xFFFC
                            || codePoint == 0x1D159;
        };
    }

    private static boolean isBetween(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }
}
