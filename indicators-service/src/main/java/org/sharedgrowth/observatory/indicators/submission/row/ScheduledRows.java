package org.sharedgrowth.observatory.indicators.submission.row;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads and changes submissions whose release is planned, on the event loop. */
@ApplicationScoped
public class ScheduledRows {
    private static final String SCHEDULE =
            """
            update submission
            set state = 'SCHEDULED', version = version + 1, release_at = $3, announced = $4,
                scheduled_by = $5, scheduled_at = clock_timestamp()
            where id = $1 and version = $2
            """;

    private static final String CANCEL =
            """
            update submission
            set state = 'READY', version = version + 1, release_at = null, announced = false,
                scheduled_by = null, scheduled_at = null
            where id = $1 and version = $2
            """;

    private static final String HOLD_DUE =
            "select "
                    + Columns.ALL
                    + """
                    from submission
                    where id = $1 and state = 'SCHEDULED' and release_at <= clock_timestamp()
                    for update skip locked
                    """;

    /**
     * Several submissions of an office for the same flow and time are one line, because their
     * number is not public.
     */
    private static final String ANNOUNCED =
            """
            select flow, provider, release_at from submission
            where state = 'SCHEDULED' and announced and ($1::text is null or flow = $1)
            group by flow, provider, release_at
            """;

    /** A publicly announced release. */
    public record Announced(String flow, String provider, Instant releaseAt) {}

    private final Pool pool;

    ScheduledRows(Pool pool) {
        this.pool = pool;
    }

    /** Plans the release of a submission, or changes the plan. */
    public Uni<Submission> schedule(
            SqlConnection transaction, Submission read, Submission.Schedule schedule) {
        return SubmissionRows.write(
                transaction,
                SCHEDULE,
                Tuple.of(
                        read.id(),
                        read.version(),
                        schedule.releaseAt().atOffset(ZoneOffset.UTC),
                        schedule.announced(),
                        schedule.by()));
    }

    /** Cancels the planned release, so that the submission is ready again. */
    public Uni<Submission> cancel(SqlConnection transaction, Submission read) {
        return SubmissionRows.write(transaction, CANCEL, Tuple.of(read.id(), read.version()));
    }

    /**
     * Locks the row until the transaction ends if it is due by the database's clock; null if it is
     * not due or another transaction holds the lock.
     */
    public Uni<@Nullable Submission> holdDue(SqlConnection transaction, UUID id) {
        return transaction.preparedQuery(HOLD_DUE).execute(Tuple.of(id)).map(SubmissionRows::first);
    }

    /**
     * Announced releases, soonest first.
     *
     * @param flow a dataflow, or null for all
     */
    public Uni<List<Announced>> announced(@Nullable String flow, int size, long offset) {
        return pool.preparedQuery(
                        ANNOUNCED + " order by release_at, flow, provider limit $2 offset $3")
                .execute(Tuple.of(flow, size, offset))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row ->
                                        new Announced(
                                                row.getString("flow"),
                                                row.getString("provider"),
                                                row.getOffsetDateTime("release_at").toInstant()))
                                .toList());
    }

    /** Number of announced releases. */
    public Uni<Long> countAnnounced(@Nullable String flow) {
        return pool.preparedQuery("select count(*) from (" + ANNOUNCED + ") as announced")
                .execute(Tuple.of(flow))
                .map(rows -> rows.iterator().next().getLong(0));
    }
}
