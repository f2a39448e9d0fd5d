package org.sharedgrowth.observatory.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/** The table of sessions. */
@Singleton
class SessionStore {
    private static final String SELECT =
            "select secrets, access_ends_at, last_seen_at, ends_at from session where id_hash = $1";

    /** A row as it is; whether it still counts is for others to say. */
    record Stored(byte[] secrets, Instant accessEnds, Instant lastSeen, Instant ends) {}

    private final Pool pool;

    SessionStore(Pool pool) {
        this.pool = pool;
    }

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

    Future<Optional<Stored>> find(byte[] id) {
        return find(pool, id, SELECT);
    }

    /** Holds the row until the work is done, so that one node at a time renews its tokens. */
    <T> Future<T> locked(byte[] id, Function<Locked, Future<T>> work) {
        return pool.withTransaction(connection ->
                find(connection, id, SELECT + " for update")
                        .compose(row -> work.apply(new Locked(connection, id, row))));
    }

    Future<Void> seen(byte[] id, Instant now) {
        return pool.preparedQuery("update session set last_seen_at = $2 where id_hash = $1")
                .execute(Tuple.of(Buffer.buffer(id), at(now)))
                .mapEmpty();
    }

    Future<Void> remove(byte[] id) {
        return pool.preparedQuery("delete from session where id_hash = $1")
                .execute(Tuple.of(Buffer.buffer(id)))
                .mapEmpty();
    }

    /** Ends the sessions of one sign-in, or all of a person when the sign-in is not named. */
    Future<Integer> removeSignIn(String sid, String subject) {
        boolean one = !sid.isEmpty();
        String column = one ? "sign_in_session" : "subject";
        return pool.preparedQuery("delete from session where " + column + " = $1")
                .execute(Tuple.of(one ? sid : subject))
                .map(rows -> rows.rowCount());
    }

    Future<Integer> sweep(Instant now, Duration idle) {
        return pool.preparedQuery("delete from session where ends_at < $1 or last_seen_at < $2")
                .execute(Tuple.of(at(now), at(now.minus(idle))))
                .map(rows -> rows.rowCount());
    }

    private static Future<Optional<Stored>> find(SqlClient client, byte[] id, String sql) {
        return client.preparedQuery(sql)
                .execute(Tuple.of(Buffer.buffer(id)))
                .map(rows ->
                        rows.size() == 0
                                ? Optional.<Stored>empty()
                                : Optional.of(stored(rows.iterator().next())));
    }

    private static Stored stored(Row row) {
        return new Stored(
                row.getBuffer(0).getBytes(),
                row.getOffsetDateTime(1).toInstant(),
                row.getOffsetDateTime(2).toInstant(),
                row.getOffsetDateTime(3).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** From when to when a session may live. */
    record Span(Instant from, Instant to) {}

    /** A row nobody else can change. */
    record Locked(SqlConnection connection, byte[] id, Optional<Stored> row) {
        Future<Void> renew(byte[] secrets, Instant accessEnds) {
            return connection
                    .preparedQuery(
                            "update session set secrets = $2, access_ends_at = $3"
                                    + " where id_hash = $1")
                    .execute(Tuple.of(Buffer.buffer(id), Buffer.buffer(secrets), at(accessEnds)))
                    .mapEmpty();
        }

        Future<Void> remove() {
            return connection
                    .preparedQuery("delete from session where id_hash = $1")
                    .execute(Tuple.of(Buffer.buffer(id)))
                    .mapEmpty();
        }
    }
}
