package org.sharedgrowth.observatory.gateway.portal.fault;

/** A file or a form is larger than the limit. */
public final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    /**
     * @param limit the largest size that is accepted, in bytes
     */
    public TooLarge(long limit) {
        super("more than " + limit + " bytes", null, false, false);
        this.limit = limit;
    }

    /** The limit in bytes. */
    public long limit() {
        return limit;
    }
}
