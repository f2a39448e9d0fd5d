package org.sharedgrowth.observatory.gateway.portal;

/** A file or a form comes more slowly than is waited for. */
final class TooSlow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooSlow() {
        super("the body came too slowly", null, false, false);
    }
}
