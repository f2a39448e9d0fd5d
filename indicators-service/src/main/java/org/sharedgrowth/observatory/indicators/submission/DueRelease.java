package org.sharedgrowth.observatory.indicators.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseOutcome;
import org.sharedgrowth.observatory.indicators.submission.row.ScheduledRows;
import org.sharedgrowth.observatory.indicators.submission.row.Submission;

/**
 * Releases a planned submission when it is due. The database's clock decides, and the node that
 * holds the row's lock makes the release, so that it happens exactly once and never early.
 */
@ApplicationScoped
class DueRelease {
    /** The outcome of an attempt to make a planned release. */
    sealed interface Outcome {
        /** The submission was released. */
        record Released(Release release, Instant planned) implements Outcome {}

        /** Another node is making the release, or it is no longer planned or not yet due. */
        record NotDueHere() implements Outcome {}

        /**
         * Another release changed the same series since the check: nothing was written.
         *
         * @param keys keys of the series, at most the first hundred
         */
        record Stale(List<String> keys) implements Outcome {}
    }

    private final Pool pool;
    private final ScheduledRows rows;
    private final Publishing publishing;

    DueRelease(Pool pool, ScheduledRows rows, Publishing publishing) {
        this.pool = pool;
        this.rows = rows;
        this.publishing = publishing;
    }

    /** Releases a submission if its planned release is due. */
    Uni<Outcome> release(UUID id) {
        return pool.withTransaction(transaction ->
                rows.lockDue(transaction, id)
                        .chain(due ->
                                due == null
                                        ? Uni.createFrom().item(new Outcome.NotDueHere())
                                        : release(transaction, due)));
    }

    private Uni<Outcome> release(SqlConnection transaction, Submission due) {
        Submission.Schedule schedule = Objects.requireNonNull(due.schedule());
        return publishing
                .publish(transaction, due, schedule.by(), null)
                .map(publication -> outcome(publication.outcome(), schedule.releaseAt()));
    }

    private static Outcome outcome(ReleaseOutcome outcome, Instant planned) {
        return switch (outcome) {
            case ReleaseOutcome.Released(Release release) -> new Outcome.Released(release, planned);
            case ReleaseOutcome.Conflict(List<String> keys) -> new Outcome.Stale(keys);
            case ReleaseOutcome.InFuture inFuture -> throw untimely(inFuture);
            case ReleaseOutcome.TooEarly tooEarly -> throw untimely(tooEarly);
        };
    }

    private static IllegalStateException untimely(ReleaseOutcome outcome) {
        return new IllegalStateException("unexpected outcome of a due release: " + outcome);
    }
}
