package org.sharedgrowth.observatory.gateway.key;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.sharedgrowth.observatory.gateway.access.TokenDigest;

/** The table of keys. All times are the database's. */
@Singleton
record KeyStore(Pool pool) {
    /** Timeout of queries that are repeated soon anyway. */
    private static final long TIMEOUT_MILLIS = 2_000;

    private static final String SHOWN_COLUMNS = " id, name, start, made_at, ends_at, used_on ";
    private static final String TODAY = "(now() AT TIME ZONE 'UTC')::date";
    private static final String FIND =
            "SELECT owner, ends_at, coalesce(used_on = "
                    + TODAY
                    + ", false) AS noted FROM api_key"
                    + " WHERE key_hash = $1 AND revoked_at IS NULL AND ends_at > now()";
    private static final String RECORD_USE =
            "UPDATE api_key SET used_on = " + TODAY + " WHERE key_hash = $1";
    private static final String FIND_REVOKED =
            "SELECT key_hash FROM api_key"
                    + " WHERE revoked_at > now() - $1::bigint * interval '1 second'";
    private static final String FIND_BY_OWNER =
            "SELECT"
                    + SHOWN_COLUMNS
                    + "FROM api_key WHERE owner = $1 AND revoked_at IS NULL ORDER BY made_at";

    /** Requests of one owner are serialized; otherwise two at once could exceed the limit. */
    private static final String LOCK_OWNER =
            "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended($1, 0))";

    private static final String COUNT =
            """
            SELECT count(*) FILTER (WHERE revoked_at IS NULL) AS unrevoked,
                count(*) FILTER (WHERE made_at > now() - interval '1 day') AS recent
            FROM api_key WHERE owner = $1
            """;
    private static final String ADD =
            "INSERT INTO api_key (id, key_hash, owner, name, start, made_at, ends_at)"
                    + " VALUES ($1, $2, $3, $4, $5, now(), now() + $6::int * interval '1 day')"
                    + " RETURNING"
                    + SHOWN_COLUMNS;
    private static final String REVOKE =
            "UPDATE api_key SET revoked_at = coalesce(revoked_at, now())"
                    + " WHERE id = $1 AND owner = $2 RETURNING revoked_at = now() AS by_this";
    private static final String REVOKE_REPLACED =
            "UPDATE api_key SET revoked_at = now()"
                    + " WHERE id = $1 AND owner = $2 AND revoked_at IS NULL RETURNING name";
    private static final String FIND_REQUEST =
            "SELECT payload_hash,"
                    + SHOWN_COLUMNS
                    + "FROM api_key_request JOIN api_key ON id = api_key_id WHERE request_hash ="
                    + " $1";
    private static final String RECORD_REQUEST =
            "INSERT INTO api_key_request (request_hash, payload_hash, api_key_id, asked_at)"
                    + " VALUES ($1, $2, $3, now())";
    private static final List<String> SWEEP =
            List.of(
                    "DELETE FROM api_key_request WHERE asked_at < now() - interval '48 hours'",
                    "DELETE FROM api_key WHERE coalesce(revoked_at, ends_at)"
                            + " < now() - interval '90 days'");

    /** The owner against whose quota a key's requests count, and when the key expires. */
    record Holder(String owner, Instant ends) {}

    /**
     * The number of an owner's unrevoked keys, and the number of keys created within a day, revoked
     * or not.
     */
    record Count(int unrevoked, int recent) {}

    /** An earlier request with the same Idempotency-Key, and the key that it created. */
    record EarlierRequest(TokenDigest payload, ApiKey made) {}

    /** The owner of a valid key; records that it was used today. */
    Future<Optional<Holder>> find(TokenDigest key) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(bytes(key)))
                .map(KeyStore::first)
                .onSuccess(found ->
                        found.filter(row -> !row.getBoolean("noted"))
                                .ifPresent(row ->
                                        pool.preparedQuery(RECORD_USE)
                                                .execute(Tuple.of(bytes(key)))))
                .map(found ->
                        found.map(row ->
                                new Holder(
                                        row.getString("owner"),
                                        row.getOffsetDateTime("ends_at").toInstant())));
    }

    Future<List<TokenDigest>> revokedWithin(Duration time) {
        return pool.preparedQuery(FIND_REVOKED)
                .execute(Tuple.of(time.toSeconds()))
                .timeout(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                .map(rows -> {
                    List<TokenDigest> all = new ArrayList<>();
                    rows.forEach(row -> all.add(digest(row, "key_hash")));
                    return all;
                });
    }

    /** The keys that are not revoked, oldest first. */
    Future<List<ApiKey>> keysOf(String owner) {
        return pool.preparedQuery(FIND_BY_OWNER)
                .execute(Tuple.of(owner))
                .map(rows -> {
                    List<ApiKey> all = new ArrayList<>();
                    rows.forEach(row -> all.add(key(row)));
                    return all;
                });
    }

    /** Revokes a key. False if it was revoked before; empty if the owner has no such key. */
    Future<Optional<Boolean>> revoke(String owner, UUID id) {
        return pool.preparedQuery(REVOKE)
                .execute(Tuple.of(id, owner))
                .map(rows -> first(rows).map(row -> row.getBoolean("by_this")));
    }

    /**
     * Runs several statements on the keys of one owner in one transaction that excludes other
     * requests of the owner.
     */
    <T> Future<T> runExclusively(String owner, Function<OwnerTransaction, Future<T>> act) {
        return pool.withTransaction(connection ->
                connection
                        .preparedQuery(LOCK_OWNER)
                        .execute(Tuple.of(owner))
                        .compose(locked -> act.apply(new OwnerTransaction(connection, owner))));
    }

    Future<Void> sweep() {
        return pool.query(SWEEP.getFirst())
                .execute()
                .compose(done -> pool.query(SWEEP.getLast()).execute())
                .mapEmpty();
    }

    /** Statements within one transaction. */
    record OwnerTransaction(SqlConnection connection, String owner) {
        Future<Optional<EarlierRequest>> findEarlierRequest(TokenDigest request) {
            return query(FIND_REQUEST, Tuple.of(bytes(request)))
                    .map(found ->
                            found.map(row ->
                                    new EarlierRequest(digest(row, "payload_hash"), key(row))));
        }

        Future<Count> count() {
            return query(COUNT, Tuple.of(owner))
                    .map(found ->
                            found.map(row ->
                                            new Count(
                                                    row.getInteger("unrevoked"),
                                                    row.getInteger("recent")))
                                    .orElseThrow());
        }

        Future<ApiKey> add(UUID id, String text, NewKeyRequest newKey) {
            Tuple row =
                    Tuple.of(id, bytes(TokenDigest.of(text)), owner, newKey.name())
                            .addString(KeyText.start(text))
                            .addInteger(newKey.days());
            return query(ADD, row).map(found -> key(found.orElseThrow()));
        }

        Future<Void> recordRequest(TokenDigest request, TokenDigest payload, UUID made) {
            return query(RECORD_REQUEST, Tuple.of(bytes(request), bytes(payload), made)).mapEmpty();
        }

        /**
         * Revokes a key and returns its name; empty if the owner has no such key that is not yet
         * revoked.
         */
        Future<Optional<String>> revoke(UUID id) {
            return query(REVOKE_REPLACED, Tuple.of(id, owner))
                    .map(found -> found.map(row -> row.getString("name")));
        }

        private Future<Optional<Row>> query(String sql, Tuple values) {
            return connection.preparedQuery(sql).execute(values).map(KeyStore::first);
        }
    }

    private static ApiKey key(Row row) {
        return new ApiKey(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("start"),
                row.getOffsetDateTime("made_at").toInstant(),
                Optional.ofNullable(row.getLocalDate("used_on")),
                row.getOffsetDateTime("ends_at").toInstant());
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next());
    }

    private static TokenDigest digest(Row row, String column) {
        return TokenDigest.of(row.getBuffer(column).getBytes());
    }

    private static Buffer bytes(TokenDigest digest) {
        return Buffer.buffer(digest.bytes());
    }
}
