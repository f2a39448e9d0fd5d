package org.sharedgrowth.observatory.indicators.submission.checking;

/** Receives the progress of a check. */
@FunctionalInterface
public interface Progress {
    /** The current phase of the check. */
    enum Phase {
        /** Waits for its turn. */
        RECEIVED,
        /** Reads rows; the total is not known before the end. */
        PARSING,
        /** Compares series with released data. */
        CHECKING,
        /** Writes changed series. */
        STORING,
        DONE
    }

    /**
     * Called at each step.
     *
     * @param done rows or series so far
     * @param total of them, 0 if not known
     */
    void at(Phase phase, long done, long total);
}
