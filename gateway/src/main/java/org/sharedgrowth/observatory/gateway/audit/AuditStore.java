package org.sharedgrowth.observatory.gateway.audit;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The chains in the database, which lets nobody change an entry. */
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

    private final Pool pool;

    AuditStore(Pool pool) {
        this.pool = pool;
    }

    /** All or none. */
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

    /** The entries of a chain behind a number. */
    Future<List<Link>> chain(UUID chain, long after) {
        return pool.preparedQuery(CHAIN)
                .execute(Tuple.of(chain, after))
                .map(rows -> {
                    List<Link> links = new ArrayList<>();
                    rows.forEach(row -> links.add(link(row)));
                    return links;
                });
    }

    /** The newest entry of a chain. */
    Future<Optional<Link>> last(UUID chain) {
        return pool.preparedQuery(LAST)
                .execute(Tuple.of(chain))
                .map(rows ->
                        rows.size() == 0
                                ? Optional.<Link>empty()
                                : Optional.of(link(rows.iterator().next())));
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
