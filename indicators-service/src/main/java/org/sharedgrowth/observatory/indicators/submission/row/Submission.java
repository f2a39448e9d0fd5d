package org.sharedgrowth.observatory.indicators.submission.row;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.SubmissionState;

/**
 * A row of {@code submission} as it was read.
 *
 * @param number its short name in the tables of versions and releases
 * @param version counts every change
 * @param reason why the figures change; null if the office gave none
 * @param schedule when it is, or was, to be released; null unless somebody planned that
 * @param review how a reviewer ended it; null if none did
 * @param release number of the release it became, null before that
 */
public record Submission(
        UUID id,
        long number,
        int version,
        String flow,
        String provider,
        SubmissionState state,
        Sender sender,
        @Nullable String fileName,
        @Nullable String reason,
        Checked checked,
        @Nullable Schedule schedule,
        @Nullable Review review,
        @Nullable Long release) {

    /** Who sent it: the subject of the token and the name, and when. */
    public record Sender(String subject, String name, Instant at) {}

    /**
     * What its check found; zeros and null before that.
     *
     * @param format file type and compression as people read it, null if the file could not be
     *     opened
     * @param dataKey the flow's data key, null in the same case
     * @param baseRelease the release that the file was compared with, 0 for none
     * @param publicCounts how many public series and rows it changes; null if it was not counted,
     *     since a node of an earlier version checked it
     */
    public record Checked(
            @Nullable String format,
            @Nullable String dataKey,
            @Nullable Long baseRelease,
            long rows,
            long observations,
            int added,
            int revised,
            int unchanged,
            Release.@Nullable Counts publicCounts,
            long errors,
            long warnings) {

        /** Whether its release would change anything. */
        public boolean changesSeries() {
            return added + revised > 0;
        }
    }

    /**
     * A planned release.
     *
     * @param announced whether the public calendar lists it
     * @param by name of who planned it
     */
    public record Schedule(Instant releaseAt, boolean announced, String by) {}

    /**
     * A reviewer's decision against it.
     *
     * @param outcome {@code returned} or {@code refused}
     * @param by name of the reviewer
     */
    public record Review(String outcome, String reason, String by, Instant at) {}
}
