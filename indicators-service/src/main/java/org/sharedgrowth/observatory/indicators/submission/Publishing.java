package org.sharedgrowth.observatory.indicators.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseCommand;
import org.sharedgrowth.observatory.indicators.release.ReleaseOutcome;
import org.sharedgrowth.observatory.indicators.release.Releases;
import org.sharedgrowth.observatory.indicators.submission.row.Submission;
import org.sharedgrowth.observatory.indicators.submission.row.SubmissionRows;

/**
 * Appends a submission to the chain of releases and updates its row, on the caller's connection.
 */
@ApplicationScoped
class Publishing {
    /**
     * The outcome of publishing.
     *
     * @param submission the submission afterwards; unchanged if nothing was written
     */
    record Publication(ReleaseOutcome outcome, Submission submission) {}

    private final Releases releases;
    private final SubmissionRows rows;

    Publishing(Releases releases, SubmissionRows rows) {
        this.releases = releases;
        this.rows = rows;
    }

    /**
     * Publishes a submission as soon as the transaction commits; this must be the transaction's
     * last step. The transaction must hold the submission's row lock: the row is always locked
     * before the chain, to avoid deadlocks.
     *
     * @param releasedBy name of the person who decided it
     * @param publishedAt transaction time; null for now
     * @return the release, or the reason why nothing was written
     */
    Uni<Publication> publish(
            SqlConnection transaction,
            Submission submission,
            String releasedBy,
            @Nullable Instant publishedAt) {
        Submission.Checked checked = submission.checked();
        return counts(transaction, submission)
                .map(counts ->
                        new ReleaseCommand(
                                submission.number(),
                                Objects.requireNonNullElse(checked.baseRelease(), 0L),
                                Objects.requireNonNull(checked.dataKey()),
                                submission.provider(),
                                counts,
                                publishedAt,
                                submission.reason()))
                .chain(command -> releases.release(transaction, command))
                .chain(outcome ->
                        (outcome instanceof ReleaseOutcome.Released(Release release)
                                        ? rows.release(transaction, submission, releasedBy, release)
                                        : Uni.createFrom().item(submission))
                                .map(now -> new Publication(outcome, now)));
    }

    /**
     * The counts from the check, or from the database if the check did not count. Those of the
     * check are still valid: a release that would have changed them is a conflict.
     */
    private static Uni<Release.Counts> counts(SqlConnection transaction, Submission submission) {
        Release.Counts counts = submission.checked().publicCounts();
        return counts == null
                ? PublicCounts.of(transaction, submission.number())
                : Uni.createFrom().item(counts);
    }
}
