package org.sharedgrowth.observatory.indicators.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
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

/** Counts each flow once per release and structure, on the first request. */
@ApplicationScoped
class Coverages {
    private final Structures structures;
    private final SeriesStore store;
    private final ConcurrentMap<String, Counted> counted = new ConcurrentHashMap<>();

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
        for (Dataflow flow : catalogue.dataflows()) {
            if (!flow.isView()) {
                flows.add(coverage(flow, state));
            }
        }
        return new Coverage(
                catalogue, flows, state.log().stamp(state.publicRelease(state.release())));
    }

    private FlowCoverage coverage(Dataflow flow, StoreState state) {
        @Nullable Release last = state.log().lastOf(flow.dataKey(), state.release());
        long release = last == null ? 0 : last.id();
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

    private record Counted(long release, FlowCoverage coverage) {
        /** Structures are compared by identity: a new catalogue may order codes differently. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(long wanted, Dsd structure) {
            return release == wanted && coverage.flow().structure() == structure;
        }
    }
}
