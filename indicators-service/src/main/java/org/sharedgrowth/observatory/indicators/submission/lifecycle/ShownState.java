package org.sharedgrowth.observatory.indicators.submission.lifecycle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The state of a submission in the contract. Clients of its first version know only these states,
 * so a planned submission is READY, with a schedule.
 */
@Schema(
        name = "SubmissionState",
        description =
                "READY also covers submissions whose release is planned; these have a schedule.")
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

    /** Whether its check is done, or will never take place. */
    public boolean isChecked() {
        return this != RECEIVED && this != CHECKING;
    }
}
