package org.sharedgrowth.observatory.gateway.portal.part;

/** Shortens what people typed, so that it can be quoted to them. */
public final class ShortText {
    private static final int MAX_LENGTH = 60;

    private ShortText() {}

    /** The text with at most 60 characters; an ellipsis stands for the rest. */
    public static String of(String sent) {
        int end = Math.min(sent.length(), MAX_LENGTH);
        if (end < sent.length() && Character.isHighSurrogate(sent.charAt(end - 1))) {
            end--;
        }
        return end < sent.length() ? sent.substring(0, end) + "…" : sent;
    }
}
