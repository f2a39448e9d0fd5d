package org.sharedgrowth.observatory.indicators.structure.registration;

import static java.util.stream.Collectors.partitioningBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.CatalogueBuilder;
import org.sharedgrowth.observatory.indicators.structure.Registry;

/**
 * All structures at one point in time, with their history. The public view consists of released
 * artefacts; drafts are separate and do not affect it. Immutable.
 */
public final class Snapshot {
    static final Snapshot EMPTY = new Snapshot(0, 0, List.of(), List.of());

    /** Maximum number of cached earlier states. */
    private static final int MAX_EARLIER_STATES = 8;

    private final long lastRegistration;
    private final long revision;
    private final List<RecordedArtefact> history;
    private final List<RecordedArtefact> draftHistory;
    private final Instant changedAt;
    private final Registry registry;
    private final Drafts drafts;
    private volatile @Nullable Catalogue catalogue;
    private final Map<Instant, Snapshot> earlierStates = new ConcurrentHashMap<>();

    private Snapshot(
            long lastRegistration,
            long revision,
            List<RecordedArtefact> history,
            List<RecordedArtefact> draftHistory) {
        this.lastRegistration = lastRegistration;
        this.revision = revision;
        this.history = List.copyOf(history);
        this.draftHistory = List.copyOf(draftHistory);
        this.changedAt = lastOf(history);
        this.registry =
                Registry.EMPTY.plus(history.stream().map(RecordedArtefact::artefact).toList());
        this.drafts = Drafts.of(draftHistory, registry);
    }

    private static Instant lastOf(List<RecordedArtefact> history) {
        return history.stream().map(RecordedArtefact::at).reduce(Instant.EPOCH, Snapshot::later);
    }

    private static Instant later(Instant a, Instant b) {
        return b.isAfter(a) ? b : a;
    }

    /**
     * The structures after registrations.
     *
     * @param lastRegistration number of the last registration
     * @param revision number of the last registration of a released artefact
     * @param all all registrations in order; later ones replace earlier ones
     */
    static Snapshot of(long lastRegistration, long revision, List<RecordedArtefact> all) {
        Map<Boolean, List<RecordedArtefact>> parts =
                all.stream().collect(partitioningBy(each -> each.artefact().id().isDraft()));
        Snapshot snapshot =
                new Snapshot(
                        lastRegistration,
                        revision,
                        parts.getOrDefault(false, List.of()),
                        parts.getOrDefault(true, List.of()));
        snapshot.catalogue();
        return snapshot;
    }

    /**
     * The structures after further registrations at one instant.
     *
     * @param last number of the last registration
     * @param added artefacts, drafts first
     */
    Snapshot plus(long last, List<Artefact> added, Instant at) {
        List<RecordedArtefact> all = new ArrayList<>(history);
        all.addAll(draftHistory);
        added.forEach(artefact -> all.add(new RecordedArtefact(artefact, at)));
        boolean hasReleased = added.stream().anyMatch(artefact -> !artefact.id().isDraft());
        return of(last, hasReleased ? last : revision, all);
    }

    /**
     * The structures after a draft was discarded at an instant.
     *
     * @param last number of the row that records it
     */
    Snapshot without(Artefact draft, long last, Instant at) {
        List<RecordedArtefact> all = new ArrayList<>(history);
        all.addAll(draftHistory);
        all.add(new RecordedArtefact(draft, at, true));
        return of(last, revision, all);
    }

    /**
     * The structures at an instant, inclusive, without drafts; empty before the first registration.
     */
    public Snapshot at(Instant instant) {
        List<RecordedArtefact> until =
                history.stream().filter(each -> !each.at().isAfter(instant)).toList();
        if (until.size() == history.size()) {
            return this;
        }
        if (earlierStates.size() >= MAX_EARLIER_STATES) {
            earlierStates.clear();
        }
        return earlierStates.computeIfAbsent(
                lastOf(until), _ -> new Snapshot(until.size(), until.size(), until, List.of()));
    }

    /** Increases with every registration except those of drafts; 0 before the first. */
    public long revision() {
        return revision;
    }

    /** Increases with every registration and every discarded draft; 0 before the first. */
    long lastRegistration() {
        return lastRegistration;
    }

    /** The open drafts, in the order of their first registration. */
    public List<Artefact> drafts() {
        return drafts.artefacts();
    }

    /** The open drafts with their entity tags. */
    Drafts openDrafts() {
        return drafts;
    }

    /** Time of the last change of a draft; the epoch if there was none. */
    public Instant draftedAt() {
        return lastOf(draftHistory);
    }

    /** Time of the last registration except those of drafts; the epoch if there was none. */
    public Instant changedAt() {
        return changedAt;
    }

    /** All released artefacts as registered. */
    public Registry registry() {
        return registry;
    }

    /** The catalogue with all references resolved; for an earlier state it is built on request. */
    public Catalogue catalogue() {
        Catalogue known = catalogue;
        if (known == null) {
            known = CatalogueBuilder.build(registry);
            catalogue = known;
        }
        return known;
    }
}
