package org.sharedgrowth.observatory.indicators.submission.checking;

/** Hears how far a check has come. */
@FunctionalInterface
public interface Progress {
    /** What the check is busy with. */
    enum Phase {
        /** Waits for its turn. */
        RECEIVED,
        /** Reads rows; the total is not known before the end. */
        PARSING,
        /** Compares series with what is released. */
        CHECKING,
        /** Writes changed series. */
        STORING,
        DONE
    }

    /**
     * Hears of one step.
     *
     * @param done rows or series so far
     * @param total of them, 0 if not known
     */
    void at(Phase phase, long done, long total);
}
