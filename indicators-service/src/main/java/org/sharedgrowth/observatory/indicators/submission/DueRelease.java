package org.sharedgrowth.observatory.indicators.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseOutcome;

/**
 * Releases a submission whose instant has come. Whether it has is for the database's clock to say,
 * and whoever holds the row's lock does it: so it happens never early and once, on whatever node.
 */
@ApplicationScoped
class DueRelease {
    private static final String CLAIM =
            "select "
                    + Candidate.COLUMNS
                    + """
                    , scheduled_by, release_at
                    from submission
                    where id = $1 and state = 'SCHEDULED' and release_at <= clock_timestamp()
                    for update skip locked
                    """;

    /** How it ended. */
    sealed interface End {
        /** It is public. */
        record Released(Release release, Instant planned) implements End {}

        /** Another node is at it, or nothing is to be done any more. */
        record NotOurs() implements End {}

        /**
         * Another release touched the same series since the check: nothing was written.
         *
         * @param keys of the series, the first hundred
         */
        record Stale(List<String> keys) implements End {}
    }

    private final Pool pool;
    private final Publishing publishing;

    DueRelease(Pool pool, Publishing publishing) {
        this.pool = pool;
        this.publishing = publishing;
    }

    /** Releases it if it is due. */
    Uni<End> release(UUID id) {
        return pool.withTransaction(transaction ->
                transaction
                        .preparedQuery(CLAIM)
                        .execute(Tuple.of(id))
                        .chain(rows ->
                                rows.size() == 0
                                        ? Uni.createFrom().item(new End.NotOurs())
                                        : release(transaction, rows.iterator().next())));
    }

    private Uni<End> release(SqlConnection transaction, Row row) {
        Candidate candidate = Candidate.of(row);
        Instant planned = row.getOffsetDateTime("release_at").toInstant();
        String by = row.getString("scheduled_by");
        return publishing
                .publish(transaction, candidate, by, null)
                .map(outcome -> end(outcome, planned));
    }

    private static End end(ReleaseOutcome outcome, Instant planned) {
        return switch (outcome) {
            case ReleaseOutcome.Released(Release release) -> new End.Released(release, planned);
            case ReleaseOutcome.Conflict(List<String> keys) -> new End.Stale(keys);
            case ReleaseOutcome.InFuture early -> throw untimely(early);
            case ReleaseOutcome.TooEarly late -> throw untimely(late);
        };
    }

    private static IllegalStateException untimely(ReleaseOutcome outcome) {
        return new IllegalStateException("A release that is due cannot be " + outcome);
    }
}
