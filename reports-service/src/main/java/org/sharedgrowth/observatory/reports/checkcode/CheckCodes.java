package org.sharedgrowth.observatory.reports.checkcode;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Makes the check codes of published versions and stores them. */
@ApplicationScoped
public class CheckCodes {
    private static final Logger LOG = Logger.getLogger(CheckCodes.class);

    /**
     * Maximum number of times that codes are drawn. In about one in a million long reports, a drawn
     * code is already taken, and it hardly ever happens twice in a row.
     */
    private static final int MAX_DRAWS = 5;

    private static final String UNCODED_VERSIONS =
            """
            with uncoded as materialized (
                select id, document, published_at from publication p
                where not exists (select from check_code c where c.publication_id = p.id))
            select id from uncoded
            where jsonb_array_length(cast(document as jsonb) -> 'facts') > 0
            order by published_at, id
            """;

    private static final String UNCODED_FACTS =
            """
            select f ->> 'name'
            from publication p, jsonb_array_elements(cast(p.document as jsonb) -> 'facts') f
            where p.id = :publication
                and not exists (select from check_code c
                    where c.publication_id = p.id and c.fact = f ->> 'name')
            """;

    /** Skips facts whose drawn code is already taken; for these, another code is drawn. */
    private static final String INSERT =
            """
            insert into check_code (code, publication_id, fact)
            select code, :publication, fact
            from unnest(string_to_array(:codes, ','), string_to_array(:facts, ','))
                as made (code, fact)
            on conflict do nothing
            """;

    private final Mutiny.SessionFactory sessions;
    private final Pool pool;
    private final SecureRandom random = new SecureRandom();

    CheckCodes(Mutiny.SessionFactory sessions, Pool pool) {
        this.sessions = sessions;
        this.pool = pool;
    }

    /**
     * Makes the codes of versions that were published before codes existed, or by a node that runs
     * an older version of the service. A version has all of its codes or none.
     */
    void start(@Observes StartupEvent event) throws Throwable {
        List<UUID> versions =
                VertxContextSupport.subscribeAndAwait(() ->
                        sessions.withSession(session ->
                                        session.createNativeQuery(UNCODED_VERSIONS, UUID.class)
                                                .getResultList())
                                .call(found ->
                                        Multi.createFrom()
                                                .iterable(found)
                                                .onItem()
                                                .transformToUniAndConcatenate(
                                                        this::makeInOwnTransaction)
                                                .collect()
                                                .last()));
        if (!versions.isEmpty()) {
            LOG.infof("event=check-codes-made versions=%d", versions.size());
        }
    }

    private Uni<Void> makeInOwnTransaction(UUID publication) {
        return sessions.withTransaction(session -> make(session, publication));
    }

    /** Makes the codes that a stored version lacks, inside the given transaction. */
    public Uni<Void> make(Mutiny.Session session, UUID publication) {
        return make(session, publication, MAX_DRAWS);
    }

    private Uni<Void> make(Mutiny.Session session, UUID publication, int draws) {
        return session.createNativeQuery(UNCODED_FACTS, String.class)
                .setParameter("publication", publication)
                .getResultList()
                .chain(facts -> {
                    if (facts.isEmpty()) {
                        return Uni.createFrom().voidItem();
                    }
                    if (draws == 0) {
                        throw new IllegalStateException("no free check code was found");
                    }
                    return insert(session, publication, facts)
                            .chain(() -> make(session, publication, draws - 1));
                });
    }

    private Uni<Integer> insert(Mutiny.Session session, UUID publication, List<String> facts) {
        String codes =
                facts.stream()
                        .map(fact -> CheckCode.ofNumber(random.nextLong(CheckCode.COUNT)).symbols())
                        .collect(Collectors.joining(","));
        return session.createNativeQuery(INSERT)
                .setParameter("publication", publication)
                .setParameter("codes", codes)
                .setParameter("facts", String.join(",", facts))
                .executeUpdate();
    }

    /** The codes of a version as printed, by the names of its bound values. */
    public Uni<Map<String, String>> of(UUID publication) {
        return pool.preparedQuery("select fact, code from check_code where publication_id = $1")
                .execute(Tuple.of(publication))
                .map(rows -> {
                    Map<String, String> codes = new HashMap<>();
                    for (Row row : rows) {
                        codes.put(row.getString(0), new CheckCode(row.getString(1)).printed());
                    }
                    return codes;
                });
    }
}
