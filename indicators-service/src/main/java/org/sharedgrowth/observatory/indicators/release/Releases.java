package org.sharedgrowth.observatory.indicators.release;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Appends releases to the chain. */
@ApplicationScoped
public class Releases {
    /** Maximum time that a release may be planned ahead: a year, including a leap day. */
    public static final Duration MAX_AHEAD = Duration.ofDays(366);

    /** Key of the advisory lock under which releases are numbered, one after another. */
    private static final long LOCK = 0x52454c45415345L;

    private static final String CONFLICTS =
            """
            select s.key
            from (
                select series_id, false as own from series_version where submission = $1
                union
                select series_id, true from source_version where submission = $1) mine
            join series s on s.id = mine.series_id
            where exists (
                    select from series_version other
                    join release r on r.submission = other.submission
                    where other.series_id = mine.series_id and r.id > $2)
                or exists (
                    select from source_version other
                    join release r on r.submission = other.submission
                    where other.series_id = mine.series_id and r.id > $2)
                or (own and exists (
                    select from source_preference p join release r on r.submission = p.submission
                    where p.flow = s.flow and r.id > $2))
            group by s.key order by s.key collate "C" limit 100
            """;

    private static final String HEAD =
            """
            select coalesce(max(id), 0) as id,
                (select hash from release order by id desc limit 1) as hash,
                greatest(clock_timestamp(), max(recorded_at) + interval '1 microsecond') as now,
                max(published_at) filter (where flow = $1) as newest_at,
                coalesce(max(id) filter (where flow = $1), 0) as newest
            from release
            """;

    private static final String APPEND =
            """
            insert into release (id, submission, flow, provider, published_at, series_added,
                series_revised, observations, previous_hash, recorded_at, reason, hash)
            select $1, $2, $3, $4, $5, $6, $7, $8, $9, $11, $12, sha256($10
                || coalesce((
                    select string_agg(
                        int8send(series_id) || content_hash, ''::bytea order by series_id)
                    from series_version where submission = $2), ''::bytea)
                || coalesce((
                    select convert_to('sources' || chr(10), 'UTF8') || string_agg(
                        int8send(series_id) || content_hash, ''::bytea order by series_id)
                    from source_version where submission = $2), ''::bytea)
                || coalesce((
                    select convert_to('preference' || chr(10) || providers, 'UTF8')
                    from source_preference where submission = $2), ''::bytea)
                || coalesce(convert_to('reason' || chr(10) || $12::text, 'UTF8'), ''::bytea))
            returning hash, pg_notify('release', id::text)
            """;

    private final Iterable<ReleasePreparation> preparations;

    @Inject
    Releases(@Any Instance<ReleasePreparation> preparations) {
        this.preparations = preparations;
    }

    /** For use without CDI. */
    public Releases(List<ReleasePreparation> preparations) {
        this.preparations = List.copyOf(preparations);
    }

    /**
     * Makes a submission's series versions public, within the caller's transaction and as its last
     * step: until the commit no other release is possible. All nodes are notified at the commit;
     * await {@code SeriesStore.awaitRelease} before answering the client. If other data has to be
     * released first, that happens in the same transaction; see {@link ReleasePreparation}.
     *
     * @param transaction a connection with an open transaction, isolation READ COMMITTED
     * @return the release; or, if nothing was written, a conflict (a newer release than the base
     *     changed one of the series or the order of preference) or an invalid transaction time (not
     *     between the flow's newest release and now)
     */
    public Uni<ReleaseOutcome> release(SqlConnection transaction, ReleaseCommand command) {
        return lock(transaction)
                .chain(() -> head(transaction, command))
                .chain(head -> decide(transaction, command, head));
    }

    private static Uni<Head> head(SqlConnection transaction, ReleaseCommand command) {
        return transaction
                .preparedQuery(HEAD)
                .execute(Tuple.of(command.dataKey()))
                .map(rows -> Head.of(rows.iterator().next()));
    }

    /**
     * Blocks other releases until the caller's transaction ends, for computations based on all
     * released data.
     *
     * @return id of the newest release, 0 if there is none
     */
    public Uni<Long> blockOthers(SqlConnection transaction) {
        return lock(transaction)
                .chain(() -> transaction.preparedQuery("select max(id) from release").execute())
                .map(rows -> Objects.requireNonNullElse(rows.iterator().next().getLong(0), 0L));
    }

    private static Uni<RowSet<Row>> lock(SqlConnection transaction) {
        return transaction
                .preparedQuery("select pg_advisory_xact_lock($1)")
                .execute(Tuple.of(LOCK));
    }

    private Uni<ReleaseOutcome> decide(
            SqlConnection transaction, ReleaseCommand command, Head head) {
        ReleaseOutcome refusal = checkTime(command.publishedAt(), head);
        if (refusal != null) {
            return Uni.createFrom().item(refusal);
        }
        if (head.id == command.baseRelease()) {
            return prepare(transaction, command, head);
        }
        return conflicts(transaction, command.submission(), command.baseRelease())
                .chain(keys ->
                        keys.isEmpty()
                                ? prepare(transaction, command, head)
                                : Uni.createFrom().item(new ReleaseOutcome.Conflict(keys)));
    }

    /**
     * Keys of the series in a submission that were changed since it was compared, by another
     * release or by a new order of preference; at most the first hundred.
     *
     * @param submission its number
     * @param base the release with which it was compared
     */
    public Uni<List<String>> conflicts(SqlConnection transaction, long submission, long base) {
        return transaction
                .preparedQuery(CONFLICTS)
                .execute(Tuple.of(submission, base))
                .map(Releases::keys);
    }

    private static @Nullable ReleaseOutcome checkTime(@Nullable Instant requested, Head head) {
        if (requested == null) {
            return null;
        }
        if (requested.isAfter(head.now)) {
            return new ReleaseOutcome.InFuture(requested, head.now);
        }
        return head.newestAt == null || requested.isAfter(head.newestAt)
                ? null
                : new ReleaseOutcome.TooEarly(requested, head.newest, head.newestAt);
    }

    private static List<String> keys(RowSet<Row> rows) {
        List<String> keys = new ArrayList<>();
        rows.forEach(row -> keys.add(row.getString(0)));
        return keys;
    }

    private Uni<ReleaseOutcome> prepare(
            SqlConnection transaction, ReleaseCommand command, Head head) {
        Uni<Boolean> hasAppended = Uni.createFrom().item(false);
        for (ReleasePreparation preparation : preparations) {
            hasAppended =
                    hasAppended.chain(before ->
                            preparation
                                    .prepare(transaction, command)
                                    .map(appended -> before || appended));
        }
        return hasAppended
                .chain(appended ->
                        appended ? head(transaction, command) : Uni.createFrom().item(head))
                .chain(newest -> append(transaction, command, newest));
    }

    private static Uni<ReleaseOutcome> append(
            SqlConnection transaction, ReleaseCommand command, Head head) {
        long id = head.id + 1;
        Instant publishedAt = Objects.requireNonNullElse(command.publishedAt(), head.now);
        byte[] prefix =
                HashChain.prefix(
                        head.hash,
                        id,
                        publishedAt,
                        head.now,
                        command.dataKey(),
                        command.provider());
        Release.Counts counts = command.counts();
        Tuple values =
                Tuple.from(
                        Arrays.asList(
                                id,
                                command.submission(),
                                command.dataKey(),
                                command.provider(),
                                publishedAt.atOffset(ZoneOffset.UTC),
                                counts.seriesAdded(),
                                counts.seriesRevised(),
                                counts.observations(),
                                Buffer.buffer(head.hash),
                                Buffer.buffer(prefix),
                                head.now.atOffset(ZoneOffset.UTC),
                                command.reason()));
        return transaction
                .preparedQuery(APPEND)
                .execute(values)
                .map(rows ->
                        new ReleaseOutcome.Released(
                                new Release(
                                        id,
                                        command.submission(),
                                        command.dataKey(),
                                        command.provider(),
                                        publishedAt,
                                        head.now,
                                        counts,
                                        head.hash,
                                        bytes(rows.iterator().next(), "hash"),
                                        command.reason())));
    }

    private static byte[] bytes(Row row, String column) {
        return row.getBuffer(column).getBytes();
    }

    /**
     * The newest link of the chain, the instant at which the next one is recorded, and the newest
     * link of the flow.
     */
    private record Head(
            long id, byte[] hash, Instant now, long newest, @Nullable Instant newestAt) {
        static Head of(Row row) {
            OffsetDateTime now = row.getOffsetDateTime("now");
            OffsetDateTime newestAt = row.getOffsetDateTime("newest_at");
            byte[] hash = row.getBuffer("hash") == null ? HashChain.start() : bytes(row, "hash");
            return new Head(
                    row.getLong("id"),
                    hash,
                    now.toInstant(),
                    row.getLong("newest"),
                    newestAt == null ? null : newestAt.toInstant());
        }
    }
}
