package org.sharedgrowth.observatory.gateway.session;

/** The store of sessions does not answer: nobody can say who is signed in. */
public final class StoreDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreDown(Throwable cause) {
        super("the store of sessions does not answer: " + cause.getMessage(), cause, false, false);
    }

    /** For whoever comes after that was found out. */
    public StoreDown() {
        super("the store of sessions did not answer", null, false, false);
    }
}
