package org.sharedgrowth.observatory.indicators.submission.lifecycle;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.service.problem.Problem;

/** The state of a submission. */
public enum SubmissionState {
    /** The file has arrived and waits to be checked. */
    RECEIVED,
    /** The file is being checked. */
    CHECKING,
    /**
     * It has errors, its file was lost, a reviewer returned or refused it, or another release
     * prevented the planned one; none of its data is stored.
     */
    REJECTED,
    /** It passed the check and waits for a second person. */
    READY,
    /** Its release is planned; only its office can see it. */
    SCHEDULED,
    /** The data is public. */
    RELEASED,
    /** The office withdrew it. */
    WITHDRAWN;

    /** Whether its check is done, or will never take place. */
    public boolean isChecked() {
        return this != RECEIVED && this != CHECKING;
    }

    /** Whether a corrected file may replace it. */
    public boolean isReplaceable() {
        return this == REJECTED || this == WITHDRAWN;
    }

    /** The state that a parameter names; null if none is given, 400 if there is no such state. */
    public static @Nullable SubmissionState named(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        return Arrays.stream(values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        Problem.parameter(
                                "state",
                                name,
                                RefusalText.localized(
                                        t -> t.giveOneOf(Arrays.toString(values())))));
    }
}
