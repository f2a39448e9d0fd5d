package org.sharedgrowth.observatory.gateway.session;

/** The session store is not available, so it is unknown who is signed in. */
public final class StoreDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreDown(Throwable cause) {
        super("the session store does not answer: " + cause.getMessage(), cause, false, false);
    }

    /** Used for requests that arrive after the failure was detected. */
    public StoreDown() {
        super("the session store did not answer", null, false, false);
    }
}
