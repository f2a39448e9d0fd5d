package org.sharedgrowth.observatory.indicators.submission.lifecycle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a submission stands, as the contract says it: whoever built on its first version knows
 * these states and no others, so what is planned is READY there, with its schedule beside it.
 */
@Schema(
        name = "SubmissionState",
        description = "READY stands, too, for what is planned: then there is a schedule.")
public enum ShownState {
    RECEIVED,
    CHECKING,
    REJECTED,
    READY,
    RELEASED,
    WITHDRAWN;

    public static ShownState of(SubmissionState state) {
        return switch (state) {
            case RECEIVED -> RECEIVED;
            case CHECKING -> CHECKING;
            case REJECTED -> REJECTED;
            case READY, SCHEDULED -> READY;
            case RELEASED -> RELEASED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }

    /** Whether its check is over, or will never take place. */
    public boolean isChecked() {
        return this != RECEIVED && this != CHECKING;
    }
}
