package org.sharedgrowth.observatory.indicators.submission.checking;

/** Receives the progress of a check. */
@FunctionalInterface
public interface Progress {
    /** The current phase of the check. */
    enum Phase {
        /** Waiting for its turn. */
        RECEIVED,
        /** Reading rows; the total is not known before the end. */
        PARSING,
        /** Comparing series with released data. */
        CHECKING,
        /** Writing changed series. */
        STORING,
        DONE
    }

    /**
     * Called at each step.
     *
     * @param done rows or series so far
     * @param total total number, 0 if not known
     */
    void report(Phase phase, long done, long total);
}
