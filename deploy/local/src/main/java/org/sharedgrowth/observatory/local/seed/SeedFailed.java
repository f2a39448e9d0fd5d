package org.sharedgrowth.observatory.local.seed;

/** The seed could not be loaded; the message names the refused object and the reason. */
public final class SeedFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SeedFailed(String message) {
        super(message);
    }
}
