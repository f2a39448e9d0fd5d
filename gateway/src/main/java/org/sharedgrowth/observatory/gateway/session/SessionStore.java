package org.sharedgrowth.observatory.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The table of sessions. */
@Singleton
record SessionStore(Pool pool) {
    private static final String SELECT =
            "select secrets, access_ends_at, last_seen_at, ends_at from session where id_hash = $1";

    /** A row of the table; the caller decides whether the session is still valid. */
    record StoredSession(byte[] secrets, Instant accessEnds, Instant lastSeen, Instant ends) {}

    Future<Void> add(
            byte[] id, String subject, String sid, byte[] secrets, Instant accessEnds, Span span) {
        Tuple row =
                Tuple.of(Buffer.buffer(id), subject, sid, Buffer.buffer(secrets))
                        .addOffsetDateTime(at(accessEnds))
                        .addOffsetDateTime(at(span.from()))
                        .addOffsetDateTime(at(span.to()));
        return pool.preparedQuery(
                        """
                        insert into session (id_hash, subject, sign_in_session, secrets,
                            access_ends_at, created_at, last_seen_at, ends_at)
                        values ($1, $2, $3, $4, $5, $6, $6, $7)\
                        """)
                .execute(row)
                .mapEmpty();
    }

    Future<Optional<StoredSession>> find(byte[] id) {
        return pool.preparedQuery(SELECT)
                .execute(Tuple.of(Buffer.buffer(id)))
                .map(rows -> first(rows).map(SessionStore::readRow));
    }

    /**
     * Takes the lease for renewing a session, by the database's clock.
     *
     * @return empty if another gateway has it or there is no such session
     */
    Future<Optional<Lease>> lease(byte[] id, Duration time) {
        return pool.preparedQuery(
                        """
                        update session set renewal_ends_at = clock_timestamp() + $2 * interval '1 ms'
                        where id_hash = $1
                            and (renewal_ends_at is null or renewal_ends_at < clock_timestamp())
                        returning secrets, access_ends_at, last_seen_at, ends_at, renewal_ends_at\
                        """)
                .execute(Tuple.of(Buffer.buffer(id), time.toMillis()))
                .map(rows ->
                        first(rows)
                                .map(row -> new Lease(id, row.getOffsetDateTime(4), readRow(row))));
    }

    /**
     * Stores renewed tokens; false if another gateway has taken over the lease or the session no
     * longer exists.
     */
    Future<Boolean> renew(Lease lease, byte[] secrets, Instant accessEnds) {
        return pool.preparedQuery(
                        """
                        update session set secrets = $3, access_ends_at = $4, renewal_ends_at = null
                        where id_hash = $1 and renewal_ends_at = $2\
                        """)
                .execute(
                        Tuple.of(
                                Buffer.buffer(lease.id()),
                                lease.until(),
                                Buffer.buffer(secrets),
                                at(accessEnds)))
                .map(rows -> rows.rowCount() == 1);
    }

    /**
     * Releases the lease without renewing the tokens; does nothing if another gateway has taken it
     * over.
     */
    Future<Void> release(Lease lease) {
        return executeAsHolder("update session set renewal_ends_at = null", lease);
    }

    /** Ends the session; does nothing if another gateway has taken over the lease. */
    Future<Void> remove(Lease lease) {
        return executeAsHolder("delete from session", lease);
    }

    private Future<Void> executeAsHolder(String statement, Lease lease) {
        return pool.preparedQuery(statement + " where id_hash = $1 and renewal_ends_at = $2")
                .execute(Tuple.of(Buffer.buffer(lease.id()), lease.until()))
                .mapEmpty();
    }

    Future<Void> updateLastSeen(byte[] id, Instant now) {
        return pool.preparedQuery("update session set last_seen_at = $2 where id_hash = $1")
                .execute(Tuple.of(Buffer.buffer(id), at(now)))
                .mapEmpty();
    }

    Future<Void> remove(byte[] id) {
        return pool.preparedQuery("delete from session where id_hash = $1")
                .execute(Tuple.of(Buffer.buffer(id)))
                .mapEmpty();
    }

    /** Ends the sessions of one sign-in or, if {@code sid} is empty, all sessions of a person. */
    Future<Integer> removeSignIn(String sid, String subject) {
        boolean bySignIn = !sid.isEmpty();
        String column = bySignIn ? "sign_in_session" : "subject";
        return pool.preparedQuery("delete from session where " + column + " = $1")
                .execute(Tuple.of(bySignIn ? sid : subject))
                .map(rows -> rows.rowCount());
    }

    Future<Integer> sweep(Instant now, Duration idle) {
        return pool.preparedQuery("delete from session where ends_at < $1 or last_seen_at < $2")
                .execute(Tuple.of(at(now), at(now.minus(idle))))
                .map(rows -> rows.rowCount());
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next());
    }

    private static StoredSession readRow(Row row) {
        return new StoredSession(
                row.getBuffer(0).getBytes(),
                row.getOffsetDateTime(1).toInstant(),
                row.getOffsetDateTime(2).toInstant(),
                row.getOffsetDateTime(3).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The lifetime of a session. */
    record Span(Instant from, Instant to) {}

    /**
     * The right to renew a session's tokens.
     *
     * @param until when it expires; a write is ignored if the row has another lease by then
     */
    record Lease(byte[] id, OffsetDateTime until, StoredSession row) {}
}
