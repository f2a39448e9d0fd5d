package org.sharedgrowth.observatory.contract;

import java.util.Locale;
import java.util.Optional;
import org.sharedgrowth.observatory.messages.LocalizedText;

/**
 * Checks single-line texts, such as a reason, a name or a title, for characters that are not
 * allowed: those that end a line or are unreadable, and those that change the direction of writing,
 * which can make a text look like another one. The marks U+200E and U+200F are allowed between
 * letters, because Arabic and Hebrew need them; they affect only themselves.
 */
public final class OneLineText {
    private OneLineText() {}

    /**
     * The first character that is not allowed, with the reason; empty if there is none.
     *
     * @return such as {@code U+202E changes the direction of writing}
     */
    public static Optional<LocalizedText> fault(String text) {
        return text.codePoints()
                .filter(OneLineText::isRefused)
                .mapToObj(OneLineText::explain)
                .findFirst();
    }

    private static boolean isRefused(int c) {
        return isControl(c) || turnsDirection(c);
    }

    /** Whether the character is a line break or a control character. */
    private static boolean isControl(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }

    /** Whether it embeds, overrides or isolates a direction (Unicode Standard Annex 9, 2). */
    public static boolean turnsDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    /** The character as Unicode writes it, such as {@code U+202E}. */
    public static String nameOf(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }

    private static LocalizedText explain(int c) {
        String name = nameOf(c);
        return LocalizedText.by(
                BodyText.class, t -> turnsDirection(c) ? t.turnsDirection(name) : t.endsLine(name));
    }
}
