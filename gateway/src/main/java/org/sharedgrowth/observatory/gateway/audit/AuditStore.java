package org.sharedgrowth.observatory.gateway.audit;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The chains in the database, which does not allow entries to be changed. */
@Singleton
class AuditStore {
    private static final String APPEND =
            """
            INSERT INTO audit_entry
                (chain, seq, at, subject, name, operation, path, verdict, previous, hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """;
    private static final String CHAIN =
            "SELECT * FROM audit_entry WHERE chain = $1 AND seq > $2 ORDER BY seq";
    private static final String LAST =
            "SELECT * FROM audit_entry WHERE chain = $1 ORDER BY seq DESC LIMIT 1";

    private static final String PAGE =
            "SELECT * FROM audit_entry WHERE (chain, seq) > ($1, $2) ORDER BY chain, seq LIMIT $3";
    private static final String FIND_LOST =
            """
            SELECT chain, seq, seen.hash
            FROM unnest($1::uuid[], $2::bigint[], $3::text[]) AS seen (chain, seq, hash)
                LEFT JOIN audit_entry AS there USING (chain, seq)
            WHERE there.hash IS DISTINCT FROM seen.hash
            """;
    private static final String HEADS =
            """
            SELECT chain, seq, hash FROM (
                SELECT DISTINCT ON (chain) chain, seq, hash FROM audit_entry
                WHERE chain <> $1 ORDER BY chain, seq DESC) AS head
            WHERE NOT EXISTS (
                SELECT FROM audit_entry AS seen
                WHERE seen.operation = $2
                    AND seen.subject = head.chain::text AND seen.name = head.seq::text)
            LIMIT $3
            """;
    private static final int PAGE_ROWS = 1_000;
    private static final UUID LOWEST_ID = new UUID(0, 0);

    private final Pool pool;

    AuditStore(Pool pool) {
        this.pool = pool;
    }

    /** Appends either all entries or none. */
    Future<Void> append(List<Link> links) {
        List<Tuple> rows = new ArrayList<>();
        for (Link link : links) {
            Decision decision = link.decision();
            rows.add(
                    Tuple.of(
                                    link.chain(),
                                    link.seq(),
                                    decision.at().atOffset(ZoneOffset.UTC),
                                    decision.subject(),
                                    decision.name(),
                                    decision.operation())
                            .addString(decision.path())
                            .addString(decision.verdict())
                            .addString(link.previous())
                            .addString(link.hash()));
        }
        return pool.withTransaction(
                connection -> connection.preparedQuery(APPEND).executeBatch(rows).mapEmpty());
    }

    /** The entries of a chain whose numbers are larger than {@code after}, sorted by number. */
    Future<List<Link>> chain(UUID chain, long after) {
        return pool.preparedQuery(CHAIN).execute(Tuple.of(chain, after)).map(AuditStore::links);
    }

    /**
     * A page of the entries of all chains, ordered by chain and number: those after the given
     * entry, or the first ones if it is null. Empty at the end.
     */
    Future<List<Link>> page(@Nullable Link after) {
        Tuple values =
                after == null
                        ? Tuple.of(LOWEST_ID, 0L, PAGE_ROWS)
                        : Tuple.of(after.chain(), after.seq(), PAGE_ROWS);
        return pool.preparedQuery(PAGE).execute(values).map(AuditStore::links);
    }

    /** The remembered entries that are missing or differ from what was remembered. */
    Future<List<Head>> findLost(List<Head> remembered) {
        if (remembered.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        Tuple values =
                Tuple.tuple()
                        .addArrayOfUUID(remembered.stream().map(Head::chain).toArray(UUID[]::new))
                        .addArrayOfLong(remembered.stream().map(Head::seq).toArray(Long[]::new))
                        .addArrayOfString(
                                remembered.stream().map(Head::hash).toArray(String[]::new));
        return pool.preparedQuery(FIND_LOST).execute(values).map(AuditStore::heads);
    }

    /** The last entries of other chains that no chain has stored yet. */
    Future<List<Head>> heads(UUID ownChain, int max) {
        return pool.preparedQuery(HEADS)
                .execute(Tuple.of(ownChain, Head.OPERATION, max))
                .map(AuditStore::heads);
    }

    /** The newest entry of a chain; empty if the chain has none. */
    Future<Optional<Link>> last(UUID chain) {
        return pool.preparedQuery(LAST)
                .execute(Tuple.of(chain))
                .map(rows ->
                        rows.size() == 0
                                ? Optional.<Link>empty()
                                : Optional.of(link(rows.iterator().next())));
    }

    private static List<Head> heads(RowSet<Row> rows) {
        List<Head> heads = new ArrayList<>();
        rows.forEach(row ->
                heads.add(
                        new Head(row.getUUID("chain"), row.getLong("seq"), row.getString("hash"))));
        return heads;
    }

    private static List<Link> links(RowSet<Row> rows) {
        List<Link> links = new ArrayList<>();
        rows.forEach(row -> links.add(link(row)));
        return links;
    }

    private static Link link(Row row) {
        Decision decision =
                new Decision(
                        row.getOffsetDateTime("at").toInstant(),
                        row.getString("subject"),
                        row.getString("name"),
                        row.getString("operation"),
                        row.getString("path"),
                        row.getString("verdict"));
        return new Link(
                row.getUUID("chain"),
                row.getLong("seq"),
                decision,
                row.getString("previous"),
                row.getString("hash"));
    }
}
