package org.sharedgrowth.observatory.indicators.exchange.structure;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.registration.Snapshot;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;

/**
 * The graph of the current structures. It is cached until something is registered, because
 * following all references takes time.
 */
@ApplicationScoped
class Graphs {
    private final Structures structures;
    private volatile @Nullable ReferenceGraph kept;

    Graphs(Structures structures) {
        this.structures = structures;
    }

    /** The graph of a snapshot; for an earlier snapshot it is built again. */
    ReferenceGraph of(Snapshot snapshot) {
        if (snapshot != structures.snapshot()) {
            return new ReferenceGraph(snapshot.registry());
        }
        ReferenceGraph known = kept;
        if (known == null || known.registry() != snapshot.registry()) {
            known = new ReferenceGraph(snapshot.registry());
            kept = known;
        }
        return known;
    }
}
