package org.sharedgrowth.observatory.gateway.portal.thread;

/** So many pages wait to be made that another one would wait too long. */
public final class TooManyPages extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyPages() {
        super("too many pages wait to be made", null, false, false);
    }
}
