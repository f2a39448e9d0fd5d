package org.sharedgrowth.observatory.gateway.session;

/** A sign-in failed; the portal has a page for each reason. */
public final class SignInFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The reason. */
    public enum Reason {
        /** The person cancelled, or the sign-in server refused. */
        DENIED,
        /**
         * The sign-in took too long or was started in another browser, or its answer was already
         * used.
         */
        EXPIRED,
        /** The sign-in server does not respond. */
        DOWN,
        /** The session has ended. */
        ENDED
    }

    private final Reason reason;
    private final String restartAddress;

    SignInFailed(Reason reason, String detail) {
        this(reason, detail, "");
    }

    private SignInFailed(Reason reason, String detail, String restartAddress) {
        super(detail);
        this.reason = reason;
        this.restartAddress = restartAddress;
    }

    /** A copy with the address at which the person can start again. */
    SignInFailed withRestartAddress(String address) {
        SignInFailed same = new SignInFailed(reason, String.valueOf(getMessage()), address);
        same.initCause(this);
        return same;
    }

    static SignInFailed notConfigured() {
        return new SignInFailed(Reason.DOWN, "The gateway has no client key");
    }

    /**
     * The address at which to start again, so that the person gets to the requested page; empty if
     * this was a renewal of tokens.
     */
    public String restartAddress() {
        return restartAddress;
    }

    /** Why the sign-in failed. */
    public Reason reason() {
        return reason;
    }
}
