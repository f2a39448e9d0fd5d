package org.sharedgrowth.observatory.indicators.submission.row;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.SetAside;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.SubmissionState;

/**
 * A row of {@code submission}.
 *
 * @param number identifies the submission in the tables of versions and releases
 * @param version version of the row, increased with every change
 * @param reason why the figures change; null if the office gave none
 * @param schedule the planned release, which may be in the past; null if none was planned
 * @param review the decision of a reviewer who returned or refused it; null if there is none
 * @param release number of the release that published it; null before that
 * @param setAside when and from which state it was withdrawn; null unless it can be restored
 * @param replaces id of the submission that its file corrects; null if none was named
 * @param replacedBy id of the newest submission that corrects it and is not withdrawn; null if
 *     there is none
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
        @Nullable Long release,
        @Nullable SetAside setAside,
        @Nullable UUID replaces,
        @Nullable UUID replacedBy) {

    /** The sender: the subject of the token, the name, and the time. */
    public record Sender(String subject, String name, Instant at) {}

    /**
     * The result of its check; zero or null before that.
     *
     * @param format file type and compression in words, null if the file could not be opened
     * @param dataKey the flow's data key, null if the file could not be opened
     * @param baseRelease the release that the file was compared with, 0 for none
     * @param publicCounts number of public series and rows that it changes; null if a node of an
     *     earlier version checked it
     * @param figures numbers of figures of its office that it changes; null if a node of an earlier
     *     version checked it
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
            @Nullable Figures figures,
            long errors,
            long warnings) {

        /** Whether its release would change anything. */
        public boolean changesSeries() {
            return added + revised > 0;
        }
    }

    /**
     * Numbers of changed figures.
     *
     * @param revised with another value
     * @param restated with the same value and another status, unit, source or comment
     */
    public record Figures(long added, long revised, long deleted, long restated) {
        /** No figure is changed. */
        public static final Figures NONE = new Figures(0, 0, 0, 0);
    }

    /**
     * A planned release.
     *
     * @param announced whether the public calendar lists it
     * @param by name of the person who planned it
     */
    public record Schedule(Instant releaseAt, boolean announced, String by) {}

    /**
     * The decision of a reviewer who returned or refused a submission.
     *
     * @param outcome {@code returned} or {@code refused}
     * @param by name of the reviewer
     */
    public record Review(String outcome, String reason, String by, Instant at) {}
}
