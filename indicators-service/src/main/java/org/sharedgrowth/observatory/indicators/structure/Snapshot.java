package org.sharedgrowth.observatory.indicators.structure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All structures at one moment, and how they came to be. Immutable. */
public final class Snapshot {
    static final Snapshot EMPTY = new Snapshot(0, List.of());

    /** As many former states as are asked for at a time. */
    private static final int MOST_KEPT = 8;

    private final long revision;
    private final List<Recorded> history;
    private final Instant changedAt;
    private final Registry registry;
    private volatile @Nullable ResolvedCatalogue catalogue;
    private final Map<Instant, Snapshot> former = new ConcurrentHashMap<>();

    private Snapshot(long revision, List<Recorded> history) {
        this.revision = revision;
        this.history = List.copyOf(history);
        this.changedAt = lastOf(history);
        this.registry = Registry.EMPTY.plus(history.stream().map(Recorded::artefact).toList());
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
     * @param history in order; what is registered again is replaced
     */
    static Snapshot of(long revision, List<Recorded> history) {
        Snapshot snapshot = new Snapshot(revision, history);
        snapshot.catalogue();
        return snapshot;
    }

    /** The structures after further registrations at one instant. */
    Snapshot plus(long newRevision, List<Artefact> added, Instant at) {
        List<Recorded> all = new ArrayList<>(history);
        added.forEach(artefact -> all.add(new Recorded(artefact, at)));
        return of(newRevision, all);
    }

    /** The structures as they stood at an instant, inclusive; none before the first. */
    public Snapshot at(Instant instant) {
        List<Recorded> until =
                history.stream().filter(each -> !each.at().isAfter(instant)).toList();
        if (until.size() == history.size()) {
            return this;
        }
        if (former.size() >= MOST_KEPT) {
            former.clear();
        }
        return former.computeIfAbsent(lastOf(until), _ -> new Snapshot(until.size(), until));
    }

    /** Grows with every registration; 0 before the first. */
    public long revision() {
        return revision;
    }

    /** When something was registered last; the epoch if nothing ever was. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Every artefact as it was registered. */
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
