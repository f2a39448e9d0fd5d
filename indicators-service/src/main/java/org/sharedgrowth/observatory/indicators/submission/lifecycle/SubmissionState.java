package org.sharedgrowth.observatory.indicators.submission.lifecycle;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.Problem;

/** Where a submission stands. */
public enum SubmissionState {
    /** Its file is here and waits for the check. */
    RECEIVED,
    /** Its file is being checked. */
    CHECKING,
    /** It has errors, or a reviewer returned or refused it; nothing of it is stored. */
    REJECTED,
    /** It is good and waits for a second person. */
    READY,
    /** It is to be released at an instant that has not come; nobody but its office knows. */
    SCHEDULED,
    /** It is public. */
    RELEASED,
    /** The office took it back. */
    WITHDRAWN;

    /** Whether its check is over, or will never take place. */
    public boolean isChecked() {
        return this != RECEIVED && this != CHECKING;
    }

    /** The state that a parameter names; null if it names none. */
    public static @Nullable SubmissionState named(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        return Arrays.stream(values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        Problem.parameter(
                                "state", name, "give one of " + Arrays.toString(values())));
    }
}
