package org.sharedgrowth.observatory.gateway.portal.discovery.schema;

import java.util.List;

/** Makes descriptions neither too short nor too long for search engines. */
final class Description {
    private static final int MIN_LENGTH = 50;
    private static final int MAX_LENGTH = 5000;

    private Description() {}

    /**
     * A description that has, as far as possible, the length that search engines require: the given
     * text, lengthened by further ones while it has fewer than 50 characters, and cut after 5,000.
     *
     * @param more the further texts, added in this order as far as they are needed; empty ones are
     *     skipped
     */
    static String of(String text, List<String> more) {
        StringBuilder description = new StringBuilder(text);
        for (String part : more) {
            if (length(description) < MIN_LENGTH && !part.isEmpty()) {
                description.append(" – ").append(part);
            }
        }
        return length(description) <= MAX_LENGTH
                ? description.toString()
                : description.substring(0, description.offsetByCodePoints(0, MAX_LENGTH));
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
