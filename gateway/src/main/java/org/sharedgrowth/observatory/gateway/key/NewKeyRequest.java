package org.sharedgrowth.observatory.gateway.key;

import org.sharedgrowth.observatory.gateway.problem.GatewayText;
import org.sharedgrowth.observatory.gateway.problem.KeyProblems;

/**
 * A request for a new key.
 *
 * @param name for its owner, up to 60 characters
 * @param days how long it lives
 */
public record NewKeyRequest(String name, int days) {
    private static final int MAX_NAME_LENGTH = 60;

    /** Checks a request; throws {@link KeyRefused} if it is not valid. */
    static NewKeyRequest of(String name, int days, int maxDays) {
        String plain = name.strip();
        int length = plain.codePointCount(0, plain.length());
        if (length == 0 || length > MAX_NAME_LENGTH) {
            throw new KeyRefused(
                    KeyProblems.unfit(
                            "/name",
                            GatewayText.localized(t ->
                                    t.keyNameLength(
                                            "name",
                                            String.valueOf(MAX_NAME_LENGTH),
                                            String.valueOf(length)))));
        }
        if (plain.codePoints().anyMatch(NewKeyRequest::isHidden)) {
            throw new KeyRefused(
                    KeyProblems.unfit(
                            "/name", GatewayText.localized(t -> t.keyNameVisible("name"))));
        }
        return new NewKeyRequest(plain, life(days, maxDays));
    }

    /** Whether the character is invisible, breaks the line or changes the direction of the text. */
    private static boolean isHidden(int character) {
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

    /** Checks the number of days; throws {@link KeyRefused} if it is out of range. */
    static int life(int days, int max) {
        if (days < 1 || days > max) {
            throw new KeyRefused(
                    KeyProblems.unfit(
                            "/days",
                            GatewayText.localized(t ->
                                    t.keyDays("days", String.valueOf(max), String.valueOf(days)))));
        }
        return days;
    }
}
