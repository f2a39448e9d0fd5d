package org.sharedgrowth.observatory.indicators.submission.lifecycle;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.OneLineText;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads the reason for a change: one line that is published with each revision. */
public final class ReasonText {
    private static final int MAX_LENGTH = 500;

    private ReasonText() {}

    /**
     * The reason, or null if none is given.
     *
     * @throws Problem 400 if it is too long, or has a character that one line may not have
     */
    public static @Nullable String read(@Nullable String text) {
        String reason = text == null ? "" : text.strip();
        Optional<String> fault = OneLineText.fault(reason);
        if (reason.length() > MAX_LENGTH || fault.isPresent()) {
            throw Problem.parameter(
                    "reason",
                    reason,
                    fault.map(part -> part + "; ").orElse("")
                            + "give one line of at most "
                            + MAX_LENGTH
                            + " characters.");
        }
        return reason.isEmpty() ? null : reason;
    }
}
