package org.sharedgrowth.observatory.indicators.submission.reading;

import org.sharedgrowth.observatory.contract.OneLineText;

/** Shortens a value of a file for messages and removes characters that would garble them. */
public final class Excerpt {
    private static final int MAX_LENGTH = 100;

    private Excerpt() {}

    /**
     * The first hundred characters, then an ellipsis if there are more; control characters and
     * bidirectional marks become a middle dot.
     */
    public static String of(String value) {
        int length = Math.min(value.length(), MAX_LENGTH);
        if (length < value.length() && Character.isHighSurrogate(value.charAt(length - 1))) {
            length--;
        }
        StringBuilder shown = new StringBuilder(length + 1);
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            shown.append(isInvisible(c) ? '\u00B7' : c);
        }
        return length < value.length() ? shown.append('…').toString() : shown.toString();
    }

    private static boolean isInvisible(char c) {
        return Character.isISOControl(c) || OneLineText.changesDirection(c);
    }
}
