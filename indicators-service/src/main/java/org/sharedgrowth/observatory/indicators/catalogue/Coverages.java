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

/** The current coverage; each flow is counted once per release and structure, on first request. */
@ApplicationScoped
class Coverages {
    private final Structures structures;
    private final SeriesStore store;
    private final ConcurrentMap<String, Counted> counted = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Changed> changed = new ConcurrentHashMap<>();

    Coverages(Structures structures, SeriesStore store) {
        this.structures = structures;
        this.store = store;
    }

    /**
     * The current coverage. Runs on the caller's thread, for up to a second after a large release.
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
        return changed.compute(
                        flow.id().id(),
                        (_, before) ->
                                before != null && before.isOf(release, flow)
                                        ? before
                                        : new Changed(
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
        Counted known =
                counted.compute(
                        flow.dataKey(),
                        (key, before) ->
                                before != null && before.isOf(release, flow.structure())
                                        ? before
                                        : new Counted(
                                                release, new FlowCoverage(flow, state.flow(key))));
        return known.coverage();
    }

    private record Changed(long release, Dataflow flow, LastChanges changes) {
        /** A new catalogue has new dataflows, which may show other series. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(long otherRelease, Dataflow other) {
            return release == otherRelease && flow == other;
        }
    }

    private record Counted(long release, FlowCoverage coverage) {
        /** Structures are compared by identity: a new catalogue may order codes differently. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(long otherRelease, Dsd structure) {
            return release == otherRelease && coverage.flow().structure() == structure;
        }
    }
}
