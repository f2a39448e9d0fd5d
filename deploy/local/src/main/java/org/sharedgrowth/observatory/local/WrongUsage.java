package org.sharedgrowth.observatory.local;

/** The command line is not valid. */
final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }
}
