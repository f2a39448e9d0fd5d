package org.sharedgrowth.observatory.gateway.resilience;

/** What goes on longest when there is too much to do, first to last. */
public enum Priority {
    SIGN_IN(1.0),
    /** Releasing data, publishing reports, and whoever verifies a figure. */
    RELEASE(0.95),
    READ(0.85),
    EXPORT(0.6),
    BATCH(0.5);

    private final double share;

    Priority(double share) {
        this.share = share;
    }

    /** Whether it is long by its nature, so that how long it takes says nothing of the others. */
    public boolean isLong() {
        return this == EXPORT || this == BATCH;
    }

    /** How much of the places may be taken before requests of this kind are turned away. */
    double share() {
        return share;
    }
}
