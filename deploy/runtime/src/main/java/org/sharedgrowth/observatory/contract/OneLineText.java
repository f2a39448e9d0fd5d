package org.sharedgrowth.observatory.contract;

import java.util.Locale;
import java.util.Optional;

/**
 * What a text of one line, such as a reason, a name or a title, may not hold: characters that end a
 * line or are no characters to read, and characters that turn the direction of writing, with which
 * a text looks like another one. The marks U+200E and U+200F are allowed between letters, where
 * Arabic and Hebrew need them: they turn nothing but themselves.
 */
public final class OneLineText {
    private OneLineText() {}

    /**
     * What of a text is not allowed, for people; empty where all is.
     *
     * @return such as {@code U+202E turns the direction of writing}
     */
    public static Optional<String> fault(String text) {
        return text.codePoints()
                .filter(OneLineText::isRefused)
                .mapToObj(OneLineText::explain)
                .findFirst();
    }

    private static boolean isRefused(int c) {
        return isControl(c) || turnsDirection(c);
    }

    /** Whether it ends a line or controls a device. */
    private static boolean isControl(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }

    /** Whether it embeds, overrides or isolates a direction (Unicode Standard Annex 9, 2). */
    public static boolean turnsDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static String explain(int c) {
        String name = String.format(Locale.ROOT, "U+%04X", c);
        return turnsDirection(c)
                ? name + " turns the direction of writing; leave it out"
                : name + " is a control character or ends a line; leave it out";
    }
}
