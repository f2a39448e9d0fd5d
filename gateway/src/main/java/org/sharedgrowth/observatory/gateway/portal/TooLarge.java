package org.sharedgrowth.observatory.gateway.portal;

/** A file has more bytes than are taken. */
final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    TooLarge(long limit) {
        super("a file of more than " + limit + " bytes", null, false, false);
        this.limit = limit;
    }

    /** In MB of 1024 kB, as forms tell it. */
    long megabytes() {
        return limit >> 20;
    }
}
