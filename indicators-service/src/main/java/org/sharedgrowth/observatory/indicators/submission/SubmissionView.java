package org.sharedgrowth.observatory.indicators.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.checking.Progress.Phase;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.SetAside;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.ShownState;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.SubmissionState;
import org.sharedgrowth.observatory.indicators.submission.processing.ProgressView;
import org.sharedgrowth.observatory.indicators.submission.row.Submission;

/** A submission as its office sees it. */
@Schema(name = "Submission", description = "A submission of data on its way to release.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SubmissionView(
        UUID id,
        @Schema(examples = "DF_DIGITAL") String flow,
        @Schema(examples = "NSO_KEN") String provider,
        ShownState state,
        @Schema(description = "Name of the person who sent it.", examples = "contributor-ken")
                String submittedBy,
        Instant submittedAt,
        @Schema(examples = "digital-2023.csv") @Nullable String fileName,
        @Schema(
                        description = "Format and compression, recognised from the content.",
                        examples = "long CSV")
                @Nullable String format,
        @Schema(description = "Number of data rows read.") long rows,
        @Schema(description = "Number of cells that the file gives or deletes.") long observations,
        SeriesCounts series,
        @Schema(
                        description =
                                "Numbers of figures that its release changes, as in the list of its"
                                        + " changes; null before the check.")
                @Nullable FigureCounts figures,
        @Schema(description = "Exact number of errors found.") long errors,
        @Schema(description = "Exact number of warnings found.") long warnings,
        ProgressView progress,
        @Schema(description = "Number of the release that published it; null before that.")
                @Nullable Long release,
        @Schema(description = "Increases with every change; also the entity tag.", examples = "2")
                int revision,
        @Schema(description = "When it will be released; null unless a release is planned.")
                @Nullable ScheduleView schedule,
        @Schema(
                        description =
                                "The decision of a reviewer who returned or refused it; null if"
                                        + " no reviewer did, for example because the check"
                                        + " rejected it.")
                @Nullable ReviewView review,
        @Schema(
                        description = "Why the figures change; published with the release.",
                        examples = "Recount after the census of 2022")
                @Nullable String reason,
        @Schema(
                        description =
                                "Id of the submission that this corrected file replaces; null if"
                                        + " it replaces none.")
                @Nullable UUID replaces,
        @Schema(
                        description =
                                "Id of the corrected file that replaces this submission; null if"
                                        + " there is none.")
                @Nullable UUID replacedBy,
        @Schema(
                        description =
                                "The time until which this withdrawn submission can be restored;"
                                        + " null if it cannot.")
                @Nullable Instant restorableUntil,
        @Schema(description = "Links to related resources.") Links links) {

    static final String PATH = "/api/indicators/v1/submissions";

    /** Numbers of series added, revised and unchanged. */
    @Schema(name = "SubmissionSeries")
    public record SeriesCounts(int added, int revised, int unchanged) {}

    /** Numbers of changed figures by kind, as in {@code changes}. */
    @Schema(name = "SubmissionFigures", description = "Numbers of changed figures.")
    public record FigureCounts(
            long added,
            @Schema(description = "Number of figures with another value.") long revised,
            long deleted,
            @Schema(
                            description =
                                    "Number of figures with the same value and another status,"
                                            + " unit, source or comment.")
                    long status) {

        static @Nullable FigureCounts of(Submission submission) {
            Submission.Figures counts = submission.checked().figures();
            return counts == null
                    ? null
                    : new FigureCounts(
                            counts.added(), counts.revised(), counts.deleted(), counts.restated());
        }
    }

    /** The planned release. */
    @Schema(name = "ReleaseSchedule", description = "A planned release.")
    public record ScheduleView(
            @Schema(
                            description = "When the submission will be released.",
                            examples = "2027-03-01T09:00:00Z")
                    Instant releaseAt,
            @Schema(description = "Whether the public calendar announces the release.")
                    boolean announced,
            @Schema(description = "Name of the person who planned it.", examples = "reviewer-ken")
                    String scheduledBy) {

        static @Nullable ScheduleView of(Submission submission) {
            Submission.Schedule schedule = submission.schedule();
            return submission.state() == SubmissionState.SCHEDULED && schedule != null
                    ? new ScheduleView(schedule.releaseAt(), schedule.announced(), schedule.by())
                    : null;
        }
    }

    /** The decision of a reviewer who did not release a submission. */
    @Schema(
            name = "SubmissionReview",
            description =
                    "The decision of a reviewer who returned or refused a submission; visible to"
                            + " its office only.")
    public record ReviewView(
            @Schema(
                            description =
                                    "'returned': the office should correct the file and send it"
                                            + " again. 'refused': these figures are not to be"
                                            + " released.",
                            enumeration = {"returned", "refused"},
                            examples = "returned")
                    String outcome,
            @Schema(
                            description = "The reason, in the reviewer's words.",
                            examples = "The figure of 2022 lacks a decimal point")
                    String reason,
            @Schema(description = "Name of the reviewer.", examples = "reviewer-ken")
                    String reviewedBy,
            @Schema(description = "When the reviewer decided.") Instant reviewedAt) {

        static @Nullable ReviewView of(Submission submission) {
            Submission.Review review = submission.review();
            return review == null
                    ? null
                    : new ReviewView(review.outcome(), review.reason(), review.by(), review.at());
        }
    }

    /** Paths of the resources that belong to a submission. */
    @Schema(name = "SubmissionLinks")
    public record Links(
            @Schema(
                            examples =
                                    "/api/indicators/v1/submissions/0f8fad5b-d9cb-469f-a165-70867728950e")
                    String self,
            @Schema(
                            examples =
                                    "/api/indicators/v1/submissions/0f8fad5b-d9cb-469f-a165-70867728950e/report")
                    String report,
            @Schema(
                            examples =
                                    "/api/indicators/v1/submissions/0f8fad5b-d9cb-469f-a165-70867728950e/changes")
                    String changes,
            @Schema(
                            examples =
                                    "/api/indicators/v1/submissions/0f8fad5b-d9cb-469f-a165-70867728950e/events")
                    String events,
            @Schema(
                            description = "The history of the submission.",
                            examples =
                                    "/api/indicators/v1/submissions/0f8fad5b-d9cb-469f-a165-70867728950e/history")
                    String history) {}

    /**
     * The view of a submission.
     *
     * @param progress progress of the check if it runs on this node, otherwise null
     */
    static SubmissionView of(Submission submission, @Nullable ProgressView progress) {
        String self = PATH + "/" + submission.id();
        Submission.Checked checked = submission.checked();
        return new SubmissionView(
                submission.id(),
                submission.flow(),
                submission.provider(),
                ShownState.of(submission.state()),
                submission.sender().name(),
                submission.sender().at(),
                submission.fileName(),
                checked.format(),
                checked.rows(),
                checked.observations(),
                new SeriesCounts(checked.added(), checked.revised(), checked.unchanged()),
                FigureCounts.of(submission),
                checked.errors(),
                checked.warnings(),
                progressOf(submission, progress),
                submission.release(),
                submission.version(),
                ScheduleView.of(submission),
                ReviewView.of(submission),
                submission.reason(),
                submission.replaces(),
                replacedBy(submission),
                restorableUntil(submission),
                new Links(
                        self,
                        self + "/report",
                        self + "/changes",
                        self + "/events",
                        self + "/history"));
    }

    private static @Nullable UUID replacedBy(Submission submission) {
        return submission.state().isReplaceable() ? submission.replacedBy() : null;
    }

    private static @Nullable Instant restorableUntil(Submission submission) {
        SetAside setAside = submission.setAside();
        return setAside == null || submission.replacedBy() != null ? null : setAside.until();
    }

    private static ProgressView progressOf(Submission submission, @Nullable ProgressView progress) {
        if (submission.state().isChecked()) {
            long rows = submission.checked().rows();
            return ProgressView.of(Phase.DONE, rows, rows);
        }
        return progress == null ? ProgressView.of(Phase.RECEIVED, 0, 0) : progress;
    }
}
