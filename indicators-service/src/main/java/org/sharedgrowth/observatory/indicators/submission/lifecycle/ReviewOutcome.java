package org.sharedgrowth.observatory.indicators.submission.lifecycle;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.SubmissionText;
import org.sharedgrowth.observatory.service.problem.Problem;

/** How a reviewer ends a submission that they do not release. */
public enum ReviewOutcome {
    /** Returned: the office corrects the file and sends it again. */
    RETURNED("returned"),
    /** Refused: these figures will not be released. */
    REFUSED("refused");

    private final String text;

    ReviewOutcome(String text) {
        this.text = text;
    }

    /** The name in the contract and the database. */
    public String text() {
        return text;
    }

    /**
     * The outcome that a parameter names.
     *
     * @throws Problem 400 if it is missing or names no outcome
     */
    public static ReviewOutcome named(@Nullable String text) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.text.equals(text))
                .findFirst()
                .orElseThrow(() ->
                        Problem.parameter(
                                "outcome",
                                text == null ? "" : text,
                                SubmissionText.localized(SubmissionText::returnedOrRefused)));
    }
}
