package org.sharedgrowth.observatory.indicators.analysis.run;

/** The states of a run. */
public enum RunState {
    /** Not begun. */
    WAITING,
    /** Begun. */
    RUNNING,
    /** Its result is kept. */
    DONE,
    /** It has no result, and says why. */
    FAILED,
    /** Its owner cancelled it. */
    CANCELLED;

    /** Whether it has not ended. */
    public boolean isOpen() {
        return this == WAITING || this == RUNNING;
    }
}
