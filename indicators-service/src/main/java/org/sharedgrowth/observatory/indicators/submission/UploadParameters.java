package org.sharedgrowth.observatory.indicators.submission;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.SubmissionText;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads the parameters of an upload. */
final class UploadParameters {
    private UploadParameters() {}

    /** The dataflow; 400 if none is named. */
    static String flow(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw Problem.parameter(
                    "flow", "", SubmissionText.localized(SubmissionText::nameDataflow));
        }
        return text;
    }

    /** Whether rows with unknown codes are skipped; 400 for anything but true and false. */
    static boolean skipUnknown(@Nullable String text) {
        if (text == null || text.isEmpty() || text.equals("false")) {
            return false;
        }
        if (!text.equals("true")) {
            throw Problem.parameter(
                    "skipUnknown", text, SubmissionText.localized(SubmissionText::trueOrFalse));
        }
        return true;
    }

    /**
     * The submission that the file corrects; null if none is named, 404 if the text is not an id.
     */
    static @Nullable UUID replaces(@Nullable String text) {
        return text == null || text.isEmpty() ? null : Submissions.id(text);
    }
}
