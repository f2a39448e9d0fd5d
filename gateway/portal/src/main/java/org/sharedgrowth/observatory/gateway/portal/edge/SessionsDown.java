package org.sharedgrowth.observatory.gateway.portal.edge;

/** It is not known who is signed in, so a page for signed-in people cannot be shown. */
public final class SessionsDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SessionsDown() {
        super("the store of sessions did not answer", null, false, false);
    }
}
