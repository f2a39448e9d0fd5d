package org.sharedgrowth.observatory.gateway.key;

import org.sharedgrowth.observatory.gateway.problem.KeyProblems;

/**
 * What a new key should be like.
 *
 * @param name for its owner, up to 60 characters
 * @param days how long it lives
 */
public record KeyWish(String name, int days) {
    private static final int LONGEST_NAME = 60;

    /** The wish, or {@link KeyRefused} when it cannot be fulfilled. */
    static KeyWish of(String name, int days, int mostDays) {
        String plain = name.strip();
        int length = plain.codePointCount(0, plain.length());
        if (length == 0 || length > LONGEST_NAME) {
            throw new KeyRefused(
                    KeyProblems.unfit(
                            "/name",
                            "'name' must have 1 to "
                                    + LONGEST_NAME
                                    + " characters; it has "
                                    + length
                                    + "."));
        }
        if (plain.codePoints().anyMatch(KeyWish::hidden)) {
            throw new KeyRefused(
                    KeyProblems.unfit(
                            "/name",
                            "'name' must have no line break and no character that is not seen."));
        }
        return new KeyWish(plain, life(days, mostDays));
    }

    /** Whether it is not seen, breaks the line or turns the text around it. */
    private static boolean hidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            default -> false;
        };
    }

    /** The days, or {@link KeyRefused} when no key may live so long. */
    static int life(int days, int most) {
        if (days < 1 || days > most) {
            throw new KeyRefused(
                    KeyProblems.unfit(
                            "/days",
                            "'days' must be a whole number from 1 to "
                                    + most
                                    + ", not "
                                    + days
                                    + "."));
        }
        return days;
    }
}
