package org.sharedgrowth.observatory.indicators.submission.processing;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sharedgrowth.observatory.indicators.submission.checking.Progress.Phase;

/** Progress of the check. */
@Schema(name = "SubmissionProgress")
public record ProgressView(
        @Schema(
                        description = "The current phase of the check.",
                        enumeration = {"received", "parsing", "checking", "storing", "done"})
                String phase,
        @Schema(description = "Number of rows or series processed so far.") long done,
        @Schema(description = "Total number of rows or series; 0 while unknown.") long total) {

    public static ProgressView of(Phase phase, long done, long total) {
        return new ProgressView(phase.name().toLowerCase(Locale.ROOT), done, total);
    }
}
