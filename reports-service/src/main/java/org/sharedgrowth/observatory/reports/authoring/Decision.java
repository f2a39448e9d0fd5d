package org.sharedgrowth.observatory.reports.authoring;

/** Whether a command is allowed, and where it leads. */
sealed interface Decision {
    /** The command is allowed and leads to this state. */
    record Moved(EditionState to) implements Decision {}

    /** The command is not allowed. */
    record Refusal(Reason reason) implements Decision {}

    /** Why a command is not allowed. */
    enum Reason {
        /** The step is not possible in this state. */
        WRONG_STATE,
        /** Only the author may change a draft. */
        NOT_THE_AUTHOR,
        /** Nobody may approve, return or publish their own report. */
        OWN_REPORT,
        /** A draft with errors cannot be approved. */
        FAULTS,
        /** Returning an edition requires a reason. */
        NO_REASON,
        /** The stored document differs from the approved one. */
        SEAL_BROKEN
    }
}
