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
        if (plain.isEmpty()
                || plain.length() > LONGEST_NAME
                || plain.chars().anyMatch(Character::isISOControl)) {
            throw new KeyRefused(
                    KeyProblems.unfit(
                            "'name' must have 1 to "
                                    + LONGEST_NAME
                                    + " characters and no line break; it has "
                                    + plain.length()
                                    + "."));
        }
        return new KeyWish(plain, life(days, mostDays));
    }

    /** The days, or {@link KeyRefused} when no key may live so long. */
    static int life(int days, int most) {
        if (days < 1 || days > most) {
            throw new KeyRefused(
                    KeyProblems.unfit(
                            "'days' must be a whole number from 1 to "
                                    + most
                                    + ", not "
                                    + days
                                    + "."));
        }
        return days;
    }
}
