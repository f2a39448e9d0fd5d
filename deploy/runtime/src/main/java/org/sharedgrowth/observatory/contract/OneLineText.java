package org.sharedgrowth.observatory.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.sharedgrowth.observatory.messages.LocalizedText;

/**
 * Checks single-line texts, such as a reason, a name or a title, for characters that are not
 * allowed: line breaks and control characters, and characters that change the direction of writing,
 * which can make one text look like another. The marks U+200E and U+200F are allowed between
 * letters, because Arabic and Hebrew need them; they do not change the direction of the letters
 * that follow.
 */
public final class OneLineText {
    private static final int FIRST_ISOLATE = 0x2066;
    private static final int END_OF_ISOLATE = 0x2069;

    private OneLineText() {}

    /**
     * The first character that is not allowed, with the reason; empty if there is none.
     *
     * @return such as {@code U+202E changes the text direction}
     */
    public static Optional<LocalizedText> fault(String text) {
        return text.codePoints()
                .filter(OneLineText::isRefused)
                .mapToObj(OneLineText::explain)
                .findFirst();
    }

    private static boolean isRefused(int c) {
        return isControl(c) || changesDirection(c);
    }

    /** Whether the character is a line break or a control character. */
    private static boolean isControl(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }

    /** Whether it embeds, overrides or isolates a direction (Unicode Standard Annex 9, 2). */
    public static boolean changesDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= FIRST_ISOLATE && c <= END_OF_ISOLATE);
    }

    /**
     * The first character that could make a longer text look like another one: one that embeds or
     * overrides a direction, an isolate that is not closed, or the end of one that was not opened.
     * Closed isolates are allowed, because Arabic texts need them around Latin names.
     *
     * @return the code point; empty if there is none
     */
    public static OptionalInt findDirectionChange(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int c : text.codePoints().filter(OneLineText::changesDirection).toArray()) {
            if (c < FIRST_ISOLATE || (c == END_OF_ISOLATE && open.isEmpty())) {
                return OptionalInt.of(c);
            }
            if (c == END_OF_ISOLATE) {
                open.pop();
            } else {
                open.push(c);
            }
        }
        return open.isEmpty() ? OptionalInt.empty() : OptionalInt.of(open.getLast());
    }

    /** The character as Unicode writes it, such as {@code U+202E}. */
    public static String nameOf(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }

    private static LocalizedText explain(int c) {
        String name = nameOf(c);
        return LocalizedText.ofBundle(
                BodyText.class,
                t -> changesDirection(c) ? t.changesDirection(name) : t.isControlCharacter(name));
    }
}
