package org.sharedgrowth.observatory.gateway.query;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.sharedgrowth.observatory.gateway.access.TokenDigest;

/** The table of saved queries. All times are the database's. */
@Singleton
record QueryStore(Pool pool) {
    /** Stands for any version of a row. */
    static final int ANY_VERSION = 0;

    private static final String SHOWN_COLUMNS = " id, name, view, made_at, version ";
    private static final String FIND_BY_OWNER =
            "SELECT"
                    + SHOWN_COLUMNS
                    + "FROM saved_query WHERE owner = $1 ORDER BY made_at DESC, id";
    private static final String CHANGE =
            "UPDATE saved_query SET name = $3, view = $4, version = version + 1"
                    + " WHERE id = $1 AND owner = $2 AND $5::int IN (version, 0) RETURNING"
                    + SHOWN_COLUMNS;
    private static final String VERSION =
            "SELECT version FROM saved_query WHERE id = $1 AND owner = $2";
    private static final String DELETE = "DELETE FROM saved_query WHERE id = $1 AND owner = $2";

    /** Requests of one owner are serialized; otherwise two at once could exceed the limit. */
    private static final String LOCK_OWNER =
            "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended($1, 12))";

    private static final String FIND_EARLIER =
            "SELECT payload_hash,"
                    + SHOWN_COLUMNS
                    + "FROM saved_query WHERE id = $1 AND owner = $2";
    private static final String COUNT = "SELECT count(*) FROM saved_query WHERE owner = $1";
    private static final String ADD =
            "INSERT INTO saved_query (id, owner, name, view, made_at, version, payload_hash)"
                    + " VALUES ($1, $2, $3, $4, now(), 1, $5) RETURNING"
                    + SHOWN_COLUMNS;

    /** What an earlier request with the same Idempotency-Key saved. */
    record EarlierRequest(TokenDigest payload, SavedQuery query) {}

    /** The queries of the owner, newest first. */
    Future<List<SavedQuery>> queriesOf(String owner) {
        return pool.preparedQuery(FIND_BY_OWNER)
                .execute(Tuple.of(owner))
                .map(rows -> {
                    List<SavedQuery> all = new ArrayList<>();
                    rows.forEach(row -> all.add(query(row)));
                    return all;
                });
    }

    /**
     * Replaces name and view; empty if the owner has no such query of this version.
     *
     * @param version the version that the client read, or {@link #ANY_VERSION}
     */
    Future<Optional<SavedQuery>> change(String owner, UUID id, int version, QueryText text) {
        return pool.preparedQuery(CHANGE)
                .execute(Tuple.of(id, owner, text.name(), text.view(), version))
                .map(rows -> first(rows).map(QueryStore::query));
    }

    /** The version of a query; empty if the owner has no such query. */
    Future<Optional<Integer>> version(String owner, UUID id) {
        return pool.preparedQuery(VERSION)
                .execute(Tuple.of(id, owner))
                .map(rows -> first(rows).map(row -> row.getInteger("version")));
    }

    /** Deletes a query; false if the owner has no such query. */
    Future<Boolean> delete(String owner, UUID id) {
        return pool.preparedQuery(DELETE)
                .execute(Tuple.of(id, owner))
                .map(rows -> rows.rowCount() > 0);
    }

    /**
     * Runs several statements on the queries of one owner in one transaction that excludes other
     * requests of the owner.
     */
    <T> Future<T> runExclusively(String owner, Function<OwnerTransaction, Future<T>> act) {
        return pool.withTransaction(connection ->
                connection
                        .preparedQuery(LOCK_OWNER)
                        .execute(Tuple.of(owner))
                        .compose(locked -> act.apply(new OwnerTransaction(connection, owner))));
    }

    /** Statements within one transaction. */
    record OwnerTransaction(SqlConnection connection, String owner) {
        Future<Optional<EarlierRequest>> findEarlierRequest(UUID id) {
            return query(FIND_EARLIER, Tuple.of(id, owner))
                    .map(found ->
                            found.map(row ->
                                    new EarlierRequest(
                                            TokenDigest.of(
                                                    row.getBuffer("payload_hash").getBytes()),
                                            QueryStore.query(row))));
        }

        Future<Integer> count() {
            return query(COUNT, Tuple.of(owner)).map(found -> found.orElseThrow().getInteger(0));
        }

        Future<SavedQuery> add(UUID id, QueryText text, TokenDigest payload) {
            Buffer hash = Buffer.buffer(payload.bytes());
            return query(ADD, Tuple.of(id, owner, text.name(), text.view(), hash))
                    .map(found -> QueryStore.query(found.orElseThrow()));
        }

        private Future<Optional<Row>> query(String sql, Tuple values) {
            return connection.preparedQuery(sql).execute(values).map(QueryStore::first);
        }
    }

    private static SavedQuery query(Row row) {
        return new SavedQuery(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("view"),
                row.getOffsetDateTime("made_at").toInstant(),
                row.getInteger("version"));
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next());
    }
}
