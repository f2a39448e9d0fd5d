package org.sharedgrowth.observatory.indicators.exchange.structure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.exchange.request.DataVersion;
import org.sharedgrowth.observatory.indicators.query.Audience;
import org.sharedgrowth.observatory.indicators.query.Availability;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.release.Recency;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.registration.Snapshot;

/**
 * Finds the registered structures together with constraints that describe the available data of
 * each dataflow, for one caller. The result for the public is cached until something is registered
 * or released.
 */
@ApplicationScoped
class StructuresWithAvailability {
    private final SeriesStore store;
    private volatile @Nullable Cached cachedPublic;

    StructuresWithAvailability(SeriesStore store) {
        this.store = store;
    }

    /**
     * Structures with constraints.
     *
     * @param graphSupplier supplies the graph; called only if needed
     * @param tag a text that changes whenever a constraint changes
     * @param recency recency of the releases that the constraints describe
     */
    record ConstrainedStructures(
            Supplier<ReferenceGraph> graphSupplier, String tag, Recency recency) {
        ReferenceGraph graph() {
            return graphSupplier.get();
        }
    }

    private record Cached(Snapshot snapshot, StoreState state, ConstrainedStructures present) {}

    /**
     * The structures with their constraints, as a caller may see them.
     *
     * @param asOf the requested instant; null for now
     */
    Uni<ConstrainedStructures> of(Snapshot snapshot, Caller caller, @Nullable Instant asOf) {
        StoreState state = store.state();
        if (asOf != null) {
            return new Gathering(snapshot, state, caller, new Vintage.At(asOf)).gather();
        }
        Cached known = cachedPublic;
        boolean isPublic = caller.provider().isEmpty();
        if (known != null && isPublic && known.snapshot == snapshot && known.state == state) {
            return Uni.createFrom().item(known.present);
        }
        return new Gathering(snapshot, state, caller, Vintage.NOW)
                .gather()
                .invoke(present -> {
                    if (isPublic) {
                        cachedPublic = new Cached(snapshot, state, present);
                    }
                });
    }

    /** Makes the constraints of the dataflows, one by one. */
    private static final class Gathering {
        private final List<Dataflow> flows;
        private final Snapshot snapshot;
        private final StoreState state;
        private final Caller caller;
        private final Vintage vintage;
        private final List<Artefact> constraints = new ArrayList<>();
        private final long[] newest;

        Gathering(Snapshot snapshot, StoreState state, Caller caller, Vintage vintage) {
            this.flows = snapshot.catalogue().everyDataflow();
            this.newest = new long[flows.size()];
            this.vintage = vintage;
            this.snapshot = snapshot;
            this.state = state;
            this.caller = caller;
        }

        Uni<ConstrainedStructures> gather() {
            if (constraints.size() == flows.size()) {
                return Uni.createFrom().item(this::present);
            }
            Dataflow flow = flows.get(constraints.size());
            DataQuery query =
                    new DataQuery(
                            flow,
                            List.of(),
                            List.of(),
                            0,
                            0,
                            vintage,
                            Audience.of(caller, snapshot.catalogue(), flow),
                            Set.of());
            return Availability.of(query, state, null, false)
                    .chain(found -> {
                        newest[constraints.size()] = found.newest();
                        constraints.add(
                                ActualConstraint.of(flow, found, Set.of(), snapshot.registry()));
                        return gather();
                    });
        }

        private ConstrainedStructures present() {
            ReferenceGraph graph = new ReferenceGraph(snapshot.registry().plus(constraints));
            Recency recency = Recency.of(state.log(), newest);
            String text = constraints.stream().map(Artefact::definition).toList().toString();
            // The tag is a hash, to be short: it becomes part of every answer's tag.
            return new ConstrainedStructures(
                    () -> graph, DataVersion.of(text, recency).tag(), recency);
        }
    }
}
