package org.sharedgrowth.observatory.gateway.resilience;

/** Priority of requests under overload. The first one is the highest and is refused last. */
public enum Priority {
    SIGN_IN(1.0),
    /** Releasing data, publishing reports, and verifying a figure. */
    RELEASE(0.95),
    READ(0.85),
    EXPORT(0.6),
    BATCH(0.5);

    private final double share;

    Priority(double share) {
        this.share = share;
    }

    /**
     * Whether such requests are always long, so that their time does not show how fast the service
     * is.
     */
    public boolean isLong() {
        return this == EXPORT || this == BATCH;
    }

    /** Share of the slots that may be in use before requests of this priority are refused. */
    double share() {
        return share;
    }
}
