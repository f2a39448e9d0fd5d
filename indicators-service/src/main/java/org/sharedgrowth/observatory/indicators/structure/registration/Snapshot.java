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
import org.sharedgrowth.observatory.indicators.structure.ResolvedCatalogue;

/**
 * All structures at one moment, and how they came to be. What everybody sees is made of what is
 * released; drafts stand beside it and change none of it. Immutable.
 */
public final class Snapshot {
    static final Snapshot EMPTY = new Snapshot(0, 0, List.of(), List.of());

    /** As many former states as are asked for at a time. */
    private static final int MAX_KEPT = 8;

    private final long loaded;
    private final long revision;
    private final List<Recorded> history;
    private final List<Recorded> drafted;
    private final Instant changedAt;
    private final Registry registry;
    private final Drafts drafts;
    private volatile @Nullable ResolvedCatalogue catalogue;
    private final Map<Instant, Snapshot> former = new ConcurrentHashMap<>();

    private Snapshot(long loaded, long revision, List<Recorded> history, List<Recorded> drafted) {
        this.loaded = loaded;
        this.revision = revision;
        this.history = List.copyOf(history);
        this.drafted = List.copyOf(drafted);
        this.changedAt = lastOf(history);
        this.registry = Registry.EMPTY.plus(history.stream().map(Recorded::artefact).toList());
        this.drafts = Drafts.of(drafted, registry);
    }

    private static Instant lastOf(List<Recorded> history) {
        return history.stream().map(Recorded::at).reduce(Instant.EPOCH, Snapshot::later);
    }

    private static Instant later(Instant a, Instant b) {
        return b.isAfter(a) ? b : a;
    }

    /**
     * The structures after registrations.
     *
     * @param loaded number of the last of them
     * @param revision number of the last that was no draft
     * @param all in order; what is registered again is replaced
     */
    static Snapshot of(long loaded, long revision, List<Recorded> all) {
        Map<Boolean, List<Recorded>> parts =
                all.stream().collect(partitioningBy(each -> each.artefact().id().isDraft()));
        Snapshot snapshot =
                new Snapshot(
                        loaded,
                        revision,
                        parts.getOrDefault(false, List.of()),
                        parts.getOrDefault(true, List.of()));
        snapshot.catalogue();
        return snapshot;
    }

    /**
     * The structures after further registrations at one instant.
     *
     * @param last number of the last of them
     * @param added drafts first
     */
    Snapshot plus(long last, List<Artefact> added, Instant at) {
        List<Recorded> all = new ArrayList<>(history);
        all.addAll(drafted);
        added.forEach(artefact -> all.add(new Recorded(artefact, at)));
        boolean released = added.stream().anyMatch(artefact -> !artefact.id().isDraft());
        return of(last, released ? last : revision, all);
    }

    /**
     * The structures after a draft was given up at an instant.
     *
     * @param last number of the row that says so
     */
    Snapshot without(Artefact draft, long last, Instant at) {
        List<Recorded> all = new ArrayList<>(history);
        all.addAll(drafted);
        all.add(new Recorded(draft, at, true));
        return of(last, revision, all);
    }

    /**
     * The structures as they stood at an instant, inclusive, without drafts; none before the first.
     */
    public Snapshot at(Instant instant) {
        List<Recorded> until =
                history.stream().filter(each -> !each.at().isAfter(instant)).toList();
        if (until.size() == history.size()) {
            return this;
        }
        if (former.size() >= MAX_KEPT) {
            former.clear();
        }
        return former.computeIfAbsent(
                lastOf(until), _ -> new Snapshot(until.size(), until.size(), until, List.of()));
    }

    /** Grows with every registration but drafts'; 0 before the first. */
    public long revision() {
        return revision;
    }

    /** Grows with every registration; 0 before the first. */
    long loaded() {
        return loaded;
    }

    /** Drafts that are not released yet, in the order in which they were begun. */
    public List<Artefact> drafts() {
        return drafts.artefacts();
    }

    /** The same with what a change has to go by. */
    Drafts openDrafts() {
        return drafts;
    }

    /** When a draft was changed last; the epoch if none ever was. */
    public Instant draftedAt() {
        return lastOf(drafted);
    }

    /** When something was registered last that was no draft; the epoch if nothing ever was. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Every released artefact as it was registered. */
    public Registry registry() {
        return registry;
    }

    /** The same with all references followed; of a former state it is made when asked for. */
    public Catalogue catalogue() {
        ResolvedCatalogue known = catalogue;
        if (known == null) {
            known = CatalogueBuilder.build(registry);
            catalogue = known;
        }
        return known;
    }
}
