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
    private final String again;

    SignInFailed(Reason reason, String detail) {
        this(reason, detail, "");
    }

    private SignInFailed(Reason reason, String detail, String again) {
        super(detail);
        this.reason = reason;
        this.again = again;
    }

    /** The same, which begins again at an address of ours. */
    SignInFailed beginningAt(String address) {
        SignInFailed same = new SignInFailed(reason, String.valueOf(getMessage()), address);
        same.initCause(this);
        return same;
    }

    static SignInFailed notConfigured() {
        return new SignInFailed(Reason.DOWN, "The gateway has no client key");
    }

    /**
     * Where the same is begun anew, so that it ends where the person wanted to go; empty when this
     * was no sign-in but the renewal of one.
     */
    public String again() {
        return again;
    }

    /** Why it failed. */
    public Reason reason() {
        return reason;
    }
}
