package org.sharedgrowth.observatory.gateway.session;

/** A sign-in did not come about; the portal has a page for each reason. */
public final class SignInFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The person, or the sign-in server, said no. */
        DENIED,
        /** It took too long, was begun in another browser, or the answer was used before. */
        EXPIRED,
        /** The sign-in server does not answer. */
        DOWN,
        /** The session ended at the sign-in server. */
        ENDED
    }

    private final Reason reason;

    SignInFailed(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    static SignInFailed notConfigured() {
        return new SignInFailed(Reason.DOWN, "The gateway has no client key");
    }

    /** Why it failed. */
    public Reason reason() {
        return reason;
    }
}
