package org.sharedgrowth.observatory.gateway.portal.agent.schema;

/** A call that cannot be answered; the text says why, and what to call instead. */
public final class ToolRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A refusal with a text for the model. */
    public ToolRefused(String text) {
        super(text);
    }

    /** The text for the model. */
    public String text() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
