package org.sharedgrowth.observatory.tokens;

/** A proof of possession is not to be believed; the message says why, without any part of it. */
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
