package org.sharedgrowth.observatory.gateway.portal.edge;

/** The session store is not available, so a page for signed-in people cannot be shown. */
public final class SessionsDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SessionsDown() {
        super("the session store did not answer", null, false, false);
    }
}
