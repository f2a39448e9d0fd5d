package org.sharedgrowth.observatory.gateway.portal;

/** A file or a form arrives too slowly. */
final class TooSlow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooSlow() {
        super("the body came too slowly", null, false, false);
    }
}
