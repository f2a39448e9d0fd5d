package org.sharedgrowth.observatory.indicators.structure.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.indicators.structure.Annotation;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.structure.Names;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Artefacts as rows, which are only added. Items are written and read as one JSON array each
 * artefact, because thousands of single rows would take seconds.
 */
@ApplicationScoped
class ArtefactStore {
    /** Name of the notification sent with each registration. */
    static final String CHANNEL = "structure";

    private static final String LOCK = "select pg_advisory_xact_lock(7230001)";
    private static final String ANNOUNCE = "select pg_notify('" + CHANNEL + "', '')";
    private static final String REVISION = "select coalesce(max(id), 0) from artefact";
    private static final String LOAD =
            """
            select id, type, agency, artefact_id, version, cast(names as text),
                cast(descriptions as text), cast(annotations -> 'list' as text),
                cast(definition as text), registered_at, given_up, coalesce((
                    select cast(json_agg(json_build_object('id', item_id, 'parent', parent,
                        'names', i.names, 'descriptions', i.descriptions,
                        'annotations', i.annotations -> 'list') order by position) as text)
                    from item i where i.artefact_id = a.id), '[]')
            from artefact a order by id
            """;
    private static final String ADD =
            """
            with added as (
                insert into artefact (type, agency, artefact_id, version, names, descriptions,
                    annotations, definition, registered_at, registered_by, given_up)
                values ($1, $2, $3, $4, $5::text::jsonb, $6::text::jsonb,
                    jsonb_build_object('list', $7::text::jsonb), $8::text::jsonb, $9, $10, $11)
                returning id),
            with_items as (
                insert into item (artefact_id, position, item_id, parent, names, descriptions,
                    annotations)
                select added.id, place - 1, i ->> 'id', i ->> 'parent', i -> 'names',
                    i -> 'descriptions', jsonb_build_object('list', i -> 'annotations')
                from added, jsonb_array_elements($12::text::jsonb) with ordinality as x(i, place))
            select id from added
            """;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Item>> ITEMS = new TypeReference<>() {};
    private static final TypeReference<List<Annotation>> ANNOTATIONS = new TypeReference<>() {};

    private final StructureReaders readers;

    ArtefactStore(StructureReaders readers) {
        this.readers = readers;
    }

    /**
     * All structures, locked until the end of the transaction, so that registrations are
     * serialized.
     *
     * @param held this node's snapshot, which is returned if it is still current
     */
    Uni<Snapshot> locked(SqlConnection transaction, Snapshot held) {
        return transaction
                .query(LOCK)
                .execute()
                .chain(() -> revision(transaction))
                .chain(revision ->
                        held.lastRegistration() == revision
                                ? Uni.createFrom().item(held)
                                : load(transaction));
    }

    /** The highest row id; rows are only added, under the lock. */
    Uni<Long> revision(SqlClient database) {
        return database.query(REVISION).execute().map(ArtefactStore::id);
    }

    /** Everything registered. */
    Uni<Snapshot> load(SqlClient database) {
        return database.query(LOAD).execute().map(ArtefactStore::snapshot);
    }

    /**
     * Adds artefacts and notifies all nodes at the commit; yields the new revision.
     *
     * @throws Problem 409 if there are drafts among them and some node cannot read drafts
     */
    Uni<Long> add(SqlConnection transaction, List<Artefact> artefacts, String by, Instant at) {
        boolean drafts = artefacts.stream().anyMatch(artefact -> artefact.id().isDraft());
        Uni<Void> allowed =
                drafts ? readers.requireDrafts(transaction) : Uni.createFrom().voidItem();
        return allowed.chain(() ->
                        Multi.createFrom()
                                .iterable(artefacts)
                                .onItem()
                                .transformToUniAndConcatenate(artefact ->
                                        add(transaction, artefact, artefact.items(), by, at, false))
                                .collect()
                                .last())
                .call(() -> transaction.query(ANNOUNCE).execute());
    }

    /** Closes a draft and notifies all nodes at the commit; yields the new revision. */
    Uni<Long> giveUp(SqlConnection transaction, Artefact draft, String by, Instant at) {
        return add(transaction, draft, List.of(), by, at, true)
                .call(() -> transaction.query(ANNOUNCE).execute());
    }

    private static Uni<Long> add(
            SqlConnection transaction,
            Artefact artefact,
            List<Item> items,
            String by,
            Instant at,
            boolean givenUp) {
        return transaction
                .preparedQuery(ADD)
                .execute(
                        Tuple.from(
                                List.of(
                                        artefact.type().resource(),
                                        artefact.id().agency(),
                                        artefact.id().id(),
                                        artefact.id().version(),
                                        write(artefact.names()),
                                        write(artefact.descriptions()),
                                        write(artefact.annotations()),
                                        write(artefact.definition()),
                                        at.atOffset(ZoneOffset.UTC),
                                        by,
                                        givenUp,
                                        write(items))))
                .map(ArtefactStore::id);
    }

    private static long id(RowSet<Row> rows) {
        return rows.iterator().next().getLong(0);
    }

    private static Snapshot snapshot(RowSet<Row> rows) {
        List<Recorded> all = new ArrayList<>(rows.size());
        long lastRegistration = 0;
        long revision = 0;
        for (Row row : rows) {
            Artefact artefact = artefact(row);
            all.add(
                    new Recorded(
                            artefact, row.getOffsetDateTime(9).toInstant(), row.getBoolean(10)));
            lastRegistration = row.getLong(0);
            if (!artefact.id().isDraft()) {
                revision = lastRegistration;
            }
        }
        return Snapshot.of(lastRegistration, revision, all);
    }

    private static Artefact artefact(Row row) {
        ArtefactType type =
                ArtefactType.ofResource(row.getString(1))
                        .orElseThrow(() -> new IllegalStateException(row.getString(1)));
        try {
            return new Artefact(
                    type,
                    new ArtefactId(row.getString(2), row.getString(3), row.getString(4)),
                    JSON.readValue(row.getString(5), Names.class),
                    JSON.readValue(row.getString(6), Names.class),
                    JSON.readValue(row.getString(7), ANNOTATIONS),
                    JSON.readValue(row.getString(8), type.definition()),
                    JSON.readValue(row.getString(11), ITEMS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable row of " + row.getString(3), e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
