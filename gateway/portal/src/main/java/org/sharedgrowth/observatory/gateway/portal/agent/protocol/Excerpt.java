package org.sharedgrowth.observatory.gateway.portal.agent.protocol;

/** Shortens and cleans what a client sent, for use in the text of a refusal. */
public final class Excerpt {
    private static final int MAX = 60;

    private Excerpt() {}

    /** At most 60 characters on one line, without control and formatting characters. */
    public static String of(String sent) {
        StringBuilder shown = new StringBuilder();
        sent.codePoints()
                .limit(MAX)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
