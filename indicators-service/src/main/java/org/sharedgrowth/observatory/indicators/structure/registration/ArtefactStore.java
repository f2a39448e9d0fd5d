package org.sharedgrowth.observatory.indicators.structure.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Stores artefacts as rows. Every method runs in the given session. */
@ApplicationScoped
class ArtefactStore {
    /** Name of the notification sent with each registration. */
    static final String CHANNEL = "structure";

    private static final long REGISTRATION_LOCK = 7_230_001;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StructureReaders readers;

    ArtefactStore(StructureReaders readers) {
        this.readers = readers;
    }

    /** Takes a lock until the end of the transaction, so that registrations are serialized. */
    Uni<Void> lock(Mutiny.Session session) {
        return session.createNativeQuery("select 1 from pg_advisory_xact_lock(:key)", Integer.class)
                .setParameter("key", REGISTRATION_LOCK)
                .getSingleResult()
                .replaceWithVoid();
    }

    /**
     * Takes the lock and returns all structures, which then cannot change until the end of the
     * transaction.
     *
     * @param served returns this node's snapshot, which is used if it is still current; it is
     *     called once the lock is held, because others may have registered while this request
     *     waited
     */
    Uni<Snapshot> lockAndLoad(Mutiny.Session session, Supplier<Snapshot> served) {
        return lock(session)
                .chain(() -> lastRegistration(session))
                .chain(last -> {
                    Snapshot now = served.get();
                    return now.lastRegistration() == last
                            ? Uni.createFrom().item(now)
                            : load(session);
                });
    }

    /** The highest row id; rows are only added, under the lock. */
    Uni<Long> lastRegistration(Mutiny.Session session) {
        return session.createQuery(
                        "select coalesce(max(a.id), 0L) from ArtefactEntity a", Long.class)
                .getSingleResult();
    }

    /**
     * Loads everything registered; artefacts are read before items, so that no artefact lacks
     * items.
     */
    Uni<Snapshot> load(Mutiny.Session session) {
        return session.createQuery(
                        "select a from ArtefactEntity a order by a.id", ArtefactEntity.class)
                .setReadOnly(true)
                .getResultList()
                .chain(artefacts ->
                        session.createQuery(
                                        "select i from ItemEntity i"
                                                + " order by i.place.artefactId, i.place.position",
                                        ItemEntity.class)
                                .setReadOnly(true)
                                .getResultList()
                                .map(items -> snapshot(artefacts, items)));
    }

    /**
     * Adds artefacts and notifies all nodes at the commit; yields the id of the last new row.
     *
     * @throws Problem 409 if there are drafts among them and some node cannot read drafts
     */
    Uni<Long> add(Mutiny.Session session, List<Artefact> artefacts, String by, Instant at) {
        boolean hasDrafts = artefacts.stream().anyMatch(artefact -> artefact.id().isDraft());
        Uni<Void> allowed = hasDrafts ? readers.requireDraftSupport(session) : nothing();
        return allowed.chain(() -> addAll(session, artefacts, by, at));
    }

    private Uni<Long> addAll(
            Mutiny.Session session, List<Artefact> artefacts, String by, Instant at) {
        return Multi.createFrom()
                .iterable(artefacts)
                .onItem()
                .transformToUniAndConcatenate(artefact -> add(session, artefact, by, at))
                .collect()
                .last()
                .chain(last -> announce(session).replaceWith(last));
    }

    /**
     * Marks a draft as discarded and notifies all nodes at the commit; yields the id of the new
     * row.
     */
    Uni<Long> discard(Mutiny.Session session, Artefact draft, String by, Instant at) {
        ArtefactEntity row = row(draft, by, at);
        row.givenUp = true;
        return session.persist(row)
                .chain(session::flush)
                .chain(() -> announce(session))
                .replaceWith(() -> idOf(row));
    }

    private Uni<Void> announce(Mutiny.Session session) {
        return session.createNativeQuery(
                        "select 1 from pg_notify('" + CHANNEL + "', '')", Integer.class)
                .getSingleResult()
                .replaceWithVoid();
    }

    private Uni<Long> add(Mutiny.Session session, Artefact artefact, String by, Instant at) {
        ArtefactEntity row = row(artefact, by, at);
        return session.persist(row)
                .chain(session::flush)
                .chain(() -> addItems(session, idOf(row), artefact.items()))
                .replaceWith(() -> idOf(row));
    }

    private static ArtefactEntity row(Artefact artefact, String by, Instant at) {
        ArtefactEntity row = new ArtefactEntity();
        row.type = artefact.type().resource();
        row.agency = artefact.id().agency();
        row.artefactId = artefact.id().id();
        row.version = artefact.id().version();
        row.names = artefact.names();
        row.descriptions = artefact.descriptions();
        row.annotations = new Annotations(artefact.annotations());
        row.definition = write(artefact.definition());
        row.registeredAt = at;
        row.registeredBy = by;
        return row;
    }

    private static long idOf(ArtefactEntity row) {
        Long id = row.id;
        if (id == null) {
            throw new IllegalStateException("not persisted: " + row.artefactId);
        }
        return id;
    }

    /**
     * Inserts all items with one statement, because thousands of single inserts would take seconds.
     */
    private static Uni<Void> addItems(Mutiny.Session session, long artefact, List<Item> items) {
        if (items.isEmpty()) {
            return nothing();
        }
        List<Map<String, @Nullable Object>> rows = new ArrayList<>(items.size());
        for (int position = 0; position < items.size(); position++) {
            rows.add(row(position, items.get(position)));
        }
        return session.createNativeQuery(
                        """
                        insert into item (artefact_id, position, item_id, parent, names,
                            descriptions, annotations)
                        select :artefact, x.* from jsonb_to_recordset(cast(cast(:items as text) as jsonb))
                            as x(position integer, item_id text, parent text, names jsonb,
                                descriptions jsonb, annotations jsonb)
                        """)
                .setParameter("artefact", artefact)
                .setParameter("items", write(rows))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Map<String, @Nullable Object> row(int position, Item item) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("position", position);
        row.put("item_id", item.id());
        row.put("parent", item.parent());
        row.put("names", item.names());
        row.put("descriptions", item.descriptions());
        row.put("annotations", new Annotations(item.annotations()));
        return row;
    }

    private static Snapshot snapshot(List<ArtefactEntity> artefacts, List<ItemEntity> items) {
        Map<Long, List<Item>> byArtefact = new HashMap<>();
        for (ItemEntity item : items) {
            byArtefact
                    .computeIfAbsent(item.place.artefactId(), _ -> new ArrayList<>())
                    .add(item.toItem());
        }
        List<RecordedArtefact> all = new ArrayList<>(artefacts.size());
        long lastRegistration = 0;
        long revision = 0;
        for (ArtefactEntity row : artefacts) {
            List<Item> rowItems = byArtefact.getOrDefault(idOf(row), List.of());
            all.add(new RecordedArtefact(artefact(row, rowItems), row.registeredAt, row.givenUp));
            lastRegistration = Math.max(lastRegistration, idOf(row));
            if (!all.getLast().artefact().id().isDraft()) {
                revision = Math.max(revision, idOf(row));
            }
        }
        return Snapshot.of(lastRegistration, revision, all);
    }

    private static Artefact artefact(ArtefactEntity row, List<Item> items) {
        ArtefactType type =
                ArtefactType.ofResource(row.type)
                        .orElseThrow(() ->
                                new IllegalStateException("unknown artefact type: " + row.type));
        try {
            return new Artefact(
                    type,
                    new ArtefactId(row.agency, row.artefactId, row.version),
                    row.names,
                    row.descriptions,
                    row.annotations.list(),
                    JSON.readValue(row.definition, type.definition()),
                    items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable definition of " + row.artefactId, e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
