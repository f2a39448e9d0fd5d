package org.sharedgrowth.observatory.tokens;

/** A proof of possession is not valid; the message says why, without quoting it. */
public final class ProofRefused extends Exception {
    private static final long serialVersionUID = 1L;

    ProofRefused(String reason) {
        super(reason, null, false, false);
    }

    /** Why, in words. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
