package org.sharedgrowth.observatory.gateway.problem;

/** Quotes a client's text in a problem. */
public final class Excerpt {
    private static final int MAX_LENGTH = 120;

    private Excerpt() {}

    /** The beginning of the text. */
    public static String of(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
    }
}
