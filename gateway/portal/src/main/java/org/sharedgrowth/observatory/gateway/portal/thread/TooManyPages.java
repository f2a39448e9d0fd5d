package org.sharedgrowth.observatory.gateway.portal.thread;

/** Too many pages are waiting to be rendered. */
public final class TooManyPages extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyPages() {
        super("too many pages are waiting to be rendered", null, false, false);
    }
}
