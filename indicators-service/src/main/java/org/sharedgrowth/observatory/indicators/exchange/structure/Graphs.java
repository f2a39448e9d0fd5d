package org.sharedgrowth.observatory.indicators.exchange.structure;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.registration.Snapshot;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;

/**
 * Caches the reference graph of the current structures until something is registered, because
 * following all references takes time.
 */
@ApplicationScoped
class Graphs {
    private final Structures structures;
    private volatile @Nullable ReferenceGraph cached;

    Graphs(Structures structures) {
        this.structures = structures;
    }

    /** The graph of a snapshot; for an earlier snapshot, it is built on each call. */
    ReferenceGraph of(Snapshot snapshot) {
        if (snapshot != structures.snapshot()) {
            return new ReferenceGraph(snapshot.registry());
        }
        ReferenceGraph known = cached;
        if (known == null || known.registry() != snapshot.registry()) {
            known = new ReferenceGraph(snapshot.registry());
            cached = known;
        }
        return known;
    }
}
