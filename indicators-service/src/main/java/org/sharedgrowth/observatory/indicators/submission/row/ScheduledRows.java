package org.sharedgrowth.observatory.indicators.submission.row;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
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

    private static final String LOCK_DUE =
            "select "
                    + Columns.ALL
                    + """
                    from submission
                    where id = $1 and state = 'SCHEDULED' and release_at <= clock_timestamp()
                    for update skip locked
                    """;

    /**
     * If $3 is true, includes releases made or cancelled recently, which calendars may still list.
     */
    private static final String ANNOUNCED =
            """
            from announcement
            where ($1::text is null or flow = $1) and ($2::text is null or provider = $2)
                and (state = 'PLANNED'
                    or ($3 and release_at > clock_timestamp() - interval '90 days'
                        and changed_at > clock_timestamp() - interval '90 days'))
            """;

    /**
     * A publicly announced release.
     *
     * @param revision how often the announcement was changed
     * @param changedAt when the announcement was last changed, or made if it was never changed
     */
    public record Announcement(
            UUID id,
            int revision,
            AnnouncementState state,
            String flow,
            String provider,
            Instant releaseAt,
            Instant changedAt) {}

    /**
     * Selects announced releases.
     *
     * @param flow a dataflow, or null for all
     * @param provider an office, or null for all
     * @param includesEnded whether to include those that were made or cancelled in the last 90 days
     */
    public record Filter(@Nullable String flow, @Nullable String provider, boolean includesEnded) {}

    private final Pool pool;

    ScheduledRows(Pool pool) {
        this.pool = pool;
    }

    /** Plans the release of a submission, or changes the plan. */
    public Uni<Submission> schedule(
            SqlConnection transaction, Submission current, Submission.Schedule schedule) {
        return SubmissionRows.write(
                transaction,
                SCHEDULE,
                Tuple.of(
                        current.id(),
                        current.version(),
                        schedule.releaseAt().atOffset(ZoneOffset.UTC),
                        schedule.announced(),
                        schedule.by()));
    }

    /** Cancels the planned release; the submission is then ready again. */
    public Uni<Submission> cancel(SqlConnection transaction, Submission current) {
        return SubmissionRows.write(transaction, CANCEL, Tuple.of(current.id(), current.version()));
    }

    /**
     * Locks the row of a submission until the transaction ends, if its release is due by the
     * database's clock; null if it is not due or another transaction holds the lock.
     */
    public Uni<@Nullable Submission> lockDue(SqlConnection transaction, UUID id) {
        return transaction.preparedQuery(LOCK_DUE).execute(Tuple.of(id)).map(SubmissionRows::first);
    }

    /** Announced releases, soonest first. */
    public Uni<List<Announcement>> announced(Filter filter, int size, long offset) {
        return pool.preparedQuery(
                        "select id, revision, state, flow, provider, release_at, changed_at "
                                + ANNOUNCED
                                + " order by release_at, flow, provider, id limit $4 offset $5")
                .execute(
                        Tuple.of(
                                filter.flow(),
                                filter.provider(),
                                filter.includesEnded(),
                                size,
                                offset))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(ScheduledRows::announced)
                                .toList());
    }

    private static Announcement announced(Row row) {
        return new Announcement(
                row.getUUID("id"),
                row.getInteger("revision"),
                AnnouncementState.valueOf(row.getString("state")),
                row.getString("flow"),
                row.getString("provider"),
                row.getOffsetDateTime("release_at").toInstant(),
                row.getOffsetDateTime("changed_at").toInstant());
    }

    /** Number of announced releases. */
    public Uni<Long> countAnnounced(Filter filter) {
        return pool.preparedQuery("select count(*) " + ANNOUNCED)
                .execute(Tuple.of(filter.flow(), filter.provider(), filter.includesEnded()))
                .map(rows -> rows.iterator().next().getLong(0));
    }
}
