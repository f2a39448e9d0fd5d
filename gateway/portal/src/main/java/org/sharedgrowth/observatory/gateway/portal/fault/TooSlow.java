package org.sharedgrowth.observatory.gateway.portal.fault;

/** A file or a form arrives too slowly. */
public final class TooSlow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooSlow() {
        super("the body arrived too slowly", null, false, false);
    }
}
