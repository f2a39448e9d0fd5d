package org.sharedgrowth.observatory.local;

/** The command line asks for something that does not exist. */
final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }
}
