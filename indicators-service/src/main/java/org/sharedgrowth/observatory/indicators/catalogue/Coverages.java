package org.sharedgrowth.observatory.indicators.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;

/**
 * Computes and caches the current coverage. Each flow is counted once per release and structure,
 * when first needed.
 */
@ApplicationScoped
class Coverages {
    private final Structures structures;
    private final SeriesStore store;
    private final ConcurrentMap<String, CachedCoverage> coverageByFlow = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, CachedChanges> changesByFlow = new ConcurrentHashMap<>();

    Coverages(Structures structures, SeriesStore store) {
        this.structures = structures;
        this.store = store;
    }

    /**
     * The current coverage. The first call after a large release may block the calling thread for
     * up to a second.
     */
    Coverage current() {
        StoreState state = store.state();
        Catalogue catalogue = structures.current();
        List<FlowCoverage> flows = new ArrayList<>();
        Map<String, LastChanges> changes = new HashMap<>();
        for (Dataflow flow : catalogue.dataflows()) {
            changes.put(flow.id().id(), changes(flow, state));
            if (!flow.isView()) {
                flows.add(coverage(flow, state));
            }
        }
        return new Coverage(
                catalogue,
                flows,
                changes,
                state.log(),
                state.log().stamp(state.publicRelease(state.release())));
    }

    private LastChanges changes(Dataflow flow, StoreState state) {
        long release = lastRelease(flow, state);
        return changesByFlow
                .compute(
                        flow.id().id(),
                        (_, before) ->
                                before != null && before.isOf(release, flow)
                                        ? before
                                        : new CachedChanges(
                                                release,
                                                flow,
                                                new LastChanges(flow, state.flow(flow.dataKey()))))
                .changes();
    }

    private static long lastRelease(Dataflow flow, StoreState state) {
        @Nullable Release last = state.log().lastOf(flow.dataKey(), state.release());
        return last == null ? 0 : last.id();
    }

    private FlowCoverage coverage(Dataflow flow, StoreState state) {
        long release = lastRelease(flow, state);
        CachedCoverage known =
                coverageByFlow.compute(
                        flow.dataKey(),
                        (key, before) ->
                                before != null && before.isOf(release, flow.structure())
                                        ? before
                                        : new CachedCoverage(
                                                release, new FlowCoverage(flow, state.flow(key))));
        return known.coverage();
    }

    private record CachedChanges(long release, Dataflow flow, LastChanges changes) {
        /**
         * Dataflows are compared by identity: those of a new catalogue may show different series.
         */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(long otherRelease, Dataflow other) {
            return release == otherRelease && flow == other;
        }
    }

    private record CachedCoverage(long release, FlowCoverage coverage) {
        /** Structures are compared by identity: a new catalogue may order codes differently. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(long otherRelease, Dsd structure) {
            return release == otherRelease && coverage.flow().structure() == structure;
        }
    }
}
