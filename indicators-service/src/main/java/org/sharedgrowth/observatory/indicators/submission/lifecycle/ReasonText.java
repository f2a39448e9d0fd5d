package org.sharedgrowth.observatory.indicators.submission.lifecycle;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.OneLineText;
import org.sharedgrowth.observatory.indicators.problem.SubmissionText;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads the reason for a change of figures or for a review: one line. */
public final class ReasonText {
    private static final int MAX_LENGTH = 500;

    private ReasonText() {}

    /**
     * The reason, or null if none is given.
     *
     * @throws Problem 400 if it is too long, or contains a character that is not allowed in a
     *     single line
     */
    public static @Nullable String read(@Nullable String text) {
        String reason = text == null ? "" : text.strip();
        Optional<LocalizedText> fault = OneLineText.fault(reason);
        if (reason.length() > MAX_LENGTH || fault.isPresent()) {
            throw Problem.parameter(
                    "reason",
                    reason,
                    LocalizedText.of(language ->
                            hint(fault, Texts.of(SubmissionText.class, language), language)));
        }
        return reason.isEmpty() ? null : reason;
    }

    private static String hint(
            Optional<LocalizedText> fault, SubmissionText texts, Language language) {
        String limit = String.valueOf(MAX_LENGTH);
        return fault.map(part -> texts.oneLineWithout(part.in(language), limit))
                .orElseGet(() -> texts.oneLine(limit));
    }
}
