package org.sharedgrowth.observatory.gateway.portal;

/** A file or a form has more bytes than are taken. */
final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    TooLarge(long limit) {
        super("more than " + limit + " bytes", null, false, false);
        this.limit = limit;
    }

    long limit() {
        return limit;
    }

    /** How much is taken, in MB or kB of 1024 each, as forms tell it. */
    String most() {
        long megabytes = limit >> 20;
        return megabytes > 0 ? megabytes + " MB" : (limit >> 10) + " kB";
    }
}
