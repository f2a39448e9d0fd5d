package org.sharedgrowth.observatory.reports.authoring;

/** What became of a command. */
sealed interface Decision {
    /** It is allowed and leads here. */
    record Moved(EditionState to) implements Decision {}

    /** It is not allowed. */
    record Refusal(Reason reason) implements Decision {}

    /** Why a command is not allowed. */
    enum Reason {
        /** The state has no such step. */
        WRONG_STATE,
        /** Only the author changes a draft. */
        NOT_THE_AUTHOR,
        /** Nobody approves, gives back or publishes what they wrote. */
        OWN_REPORT,
        /** A draft with faults is not approved. */
        FAULTS,
        /** A step back needs a reason. */
        NO_REASON,
        /** What is stored is not what was approved. */
        SEAL_BROKEN
    }
}
