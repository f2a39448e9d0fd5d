package org.sharedgrowth.observatory.indicators.analysis.run;

/** The states of a run. */
public enum RunState {
    /** Not begun. */
    WAITING,
    /** Begun. */
    RUNNING,
    /** It has a result. */
    DONE,
    /** It has no result; its failure says why. */
    FAILED,
    /** Its owner cancelled it. */
    CANCELLED;

    /** Whether it has not ended. */
    public boolean isOpen() {
        return this == WAITING || this == RUNNING;
    }
}
