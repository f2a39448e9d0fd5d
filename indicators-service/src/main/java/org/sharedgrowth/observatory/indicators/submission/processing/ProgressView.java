package org.sharedgrowth.observatory.indicators.submission.processing;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sharedgrowth.observatory.indicators.submission.checking.Progress.Phase;

/** How far the check has come. */
@Schema(name = "SubmissionProgress")
public record ProgressView(
        @Schema(
                        description = "What the check is busy with.",
                        enumeration = {"received", "parsing", "checking", "storing", "done"})
                String phase,
        @Schema(description = "Rows or series so far.") long done,
        @Schema(description = "Rows or series in all, 0 while that is unknown.") long total) {

    public static ProgressView of(Phase phase, long done, long total) {
        return new ProgressView(phase.name().toLowerCase(Locale.ROOT), done, total);
    }
}
