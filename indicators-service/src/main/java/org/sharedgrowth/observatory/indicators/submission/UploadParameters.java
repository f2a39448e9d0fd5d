package org.sharedgrowth.observatory.indicators.submission;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.SubmissionText;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads the parameters of an upload. */
final class UploadParameters {
    private UploadParameters() {}

    /** The dataflow; 400 if none is named. */
    static String flow(@Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            throw Problem.parameter(
                    "flow", "", SubmissionText.localized(SubmissionText::nameDataflow));
        }
        return sent;
    }

    /** Whether rows with unknown codes are skipped; 400 for anything but true and false. */
    static boolean skipUnknown(@Nullable String sent) {
        if (sent == null || sent.isEmpty() || sent.equals("false")) {
            return false;
        }
        if (!sent.equals("true")) {
            throw Problem.parameter(
                    "skipUnknown", sent, SubmissionText.localized(SubmissionText::trueOrFalse));
        }
        return true;
    }

    /**
     * The submission that the file corrects; null if none is named, 404 if the text is not an id.
     */
    static @Nullable UUID replaces(@Nullable String sent) {
        return sent == null || sent.isEmpty() ? null : Submissions.id(sent);
    }
}
