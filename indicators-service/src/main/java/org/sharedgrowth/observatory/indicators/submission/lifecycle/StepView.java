package org.sharedgrowth.observatory.indicators.submission.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step in the history of a submission. */
@Schema(name = "SubmissionStep", description = "One step in the history of a submission.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record StepView(
        @Schema(
                        description =
                                "What was done. 'accepted' and 'rejected' are outcomes of the"
                                        + " check; 'missed' is a planned release that another"
                                        + " release of the same series prevented.",
                        enumeration = {
                            "sent",
                            "accepted",
                            "rejected",
                            "planned",
                            "moved",
                            "cancelled",
                            "released",
                            "missed",
                            "returned",
                            "refused",
                            "withdrawn",
                            "restored"
                        },
                        examples = "returned")
                String action,
        @Schema(
                        description =
                                "Name of the person who did it; null for the observatory itself,"
                                        + " which checks files and makes planned releases.",
                        examples = "reviewer-ken")
                @Nullable String by,
        @Schema(
                        description = "The role in which they acted; null if unknown.",
                        examples = "reviewer")
                @Nullable String role,
        @Schema(description = "When it was done.") Instant at,
        @Schema(
                        description = "The reason, if one was given.",
                        examples = "The figure of 2022 lacks a decimal point")
                @Nullable String reason,
        @Schema(description = "The time of a planned or moved release; otherwise null.")
                @Nullable Instant releaseAt) {

    /**
     * The name of a step, derived from the states before and after it.
     *
     * @param before null for the first step
     * @param review how a reviewer ended the submission, otherwise null
     */
    static String action(
            @Nullable SubmissionState before, SubmissionState after, @Nullable String review) {
        if (before == SubmissionState.WITHDRAWN) {
            return "restored";
        }
        return switch (after) {
            case RECEIVED, CHECKING -> "sent";
            case READY -> before == SubmissionState.SCHEDULED ? "cancelled" : "accepted";
            case SCHEDULED -> before == SubmissionState.SCHEDULED ? "moved" : "planned";
            case RELEASED -> "released";
            case WITHDRAWN -> "withdrawn";
            case REJECTED ->
                    review != null
                            ? review
                            : before == SubmissionState.SCHEDULED ? "missed" : "rejected";
        };
    }
}
