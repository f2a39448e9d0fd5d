package org.sharedgrowth.observatory.reports.authoring;

/** The result of a command. */
sealed interface Decision {
    /** It is allowed and leads to this state. */
    record Moved(EditionState to) implements Decision {}

    /** It is not allowed. */
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
