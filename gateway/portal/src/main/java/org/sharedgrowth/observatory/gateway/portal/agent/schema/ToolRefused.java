package org.sharedgrowth.observatory.gateway.portal.agent.schema;

import java.util.List;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Excerpt;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CleanText;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;

/**
 * Thrown if a call cannot be answered; the text says why and, if possible, what to call instead.
 */
public final class ToolRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A refusal with a text for the model. */
    public ToolRefused(String text) {
        super(text);
    }

    /**
     * The refusal of a code that does not exist.
     *
     * @param kind the kind of code that was expected, such as {@code area}
     * @param sent shown shortened and cleaned
     * @param nearest codes that resemble it, the nearest first; a name may be empty
     */
    public static ToolRefused unknown(String kind, String sent, List<Code> nearest) {
        String codes =
                nearest.stream()
                        .map(one -> (one.code() + " " + CleanText.text(one.name(), 80)).strip())
                        .collect(Collectors.joining("; "));
        return new ToolRefused(
                kind
                        + " '"
                        + Excerpt.of(sent)
                        + "' is not known."
                        + (codes.isEmpty() ? "" : " Nearest: " + codes + "."));
    }

    /** The same refusal with another sentence appended. */
    public ToolRefused with(String advice) {
        return new ToolRefused(text() + " " + advice);
    }

    /** The text for the model. */
    public String text() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
