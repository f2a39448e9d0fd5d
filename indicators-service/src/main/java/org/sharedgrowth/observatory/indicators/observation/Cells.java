package org.sharedgrowth.observatory.indicators.observation;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.observation.CellsRequest.Reference;
import org.sharedgrowth.observatory.indicators.query.Audience;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.series.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/** Looks cells up in one release, the series of each flow all at once. */
final class Cells {
    private final StoreState state;
    private final Catalogue catalogue;
    private final Caller caller;
    private final List<Dataflow> order;
    private final long release;

    /** A cell whose series was found; {@code place} is its position in the request. */
    record Located(int place, int ordinal, TimePeriod period) {}

    /**
     * @param order flows to look into where a cell names none
     */
    Cells(
            StoreState state,
            Catalogue catalogue,
            Caller caller,
            List<Dataflow> order,
            long release) {
        this.state = state;
        this.catalogue = catalogue;
        this.caller = caller;
        this.order = order;
        this.release = release;
    }

    /** The cells, in the order asked. */
    Uni<List<CellView>> find(List<@Nullable Reference> asked) {
        CellView[] found = new CellView[asked.size()];
        Map<Dataflow, List<Located>> byFlow = new LinkedHashMap<>();
        for (int place = 0; place < found.length; place++) {
            Reference reference = asked.get(place);
            if (reference == null) {
                reference = new Reference(null, null, null);
            }
            found[place] = locate(place, reference, byFlow);
        }
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Map.Entry<Dataflow, List<Located>> flow : byFlow.entrySet()) {
            all = all.chain(() -> read(flow.getKey(), flow.getValue(), asked, found));
        }
        return all.map(done -> Arrays.asList(found));
    }

    /** Notes where a cell's series is; returns what to say if there is none. */
    private CellView locate(int place, Reference reference, Map<Dataflow, List<Located>> byFlow) {
        String key = reference.key();
        TimePeriod period = reference.period() == null ? null : TimePeriod.find(reference.period());
        if (key == null || period == null) {
            return CellView.NotFound.of(
                    reference,
                    key == null
                            ? "The key is left out."
                            : "'" + reference.period() + "' is no period such as 2020 or 2020-Q1.");
        }
        List<Dataflow> flows = order;
        if (reference.flow() != null) {
            Dataflow named = catalogue.dataflow(reference.flow());
            if (named == null) {
                return CellView.NotFound.of(
                        reference, "There is no dataflow '" + reference.flow() + "'.");
            }
            flows = List.of(named);
        }
        for (Dataflow flow : flows) {
            FlowSnapshot snapshot = snapshot(flow);
            int ordinal = snapshot.find(key);
            if (ordinal >= 0 && snapshot.observations(ordinal) > 0) {
                byFlow.computeIfAbsent(flow, f -> new ArrayList<>())
                        .add(new Located(place, ordinal, period));
                break;
            }
        }
        return CellView.NotFound.of(reference, "There is no series '" + key + "'.");
    }

    private FlowSnapshot snapshot(Dataflow flow) {
        return state.flow(flow.dataKey(), release);
    }

    private Uni<Void> read(
            Dataflow flow, List<Located> cells, List<@Nullable Reference> asked, CellView[] found) {
        FlowSnapshot snapshot = snapshot(flow);
        int[] ordinals = cells.stream().mapToInt(Located::ordinal).distinct().toArray();
        CellReader reader =
                new CellReader(flow, Audience.of(caller, catalogue, flow), snapshot, state.log());
        return snapshot.histories(ordinals)
                .invoke(histories -> {
                    for (Located cell : cells) {
                        Reference reference = asked.get(cell.place());
                        CellView view =
                                reader.read(
                                        cell, histories.getOrDefault(cell.ordinal(), List.of()));
                        if (view != null) {
                            found[cell.place()] = view;
                        } else if (reference != null) {
                            found[cell.place()] = nothing(reference, cell);
                        }
                    }
                })
                .replaceWithVoid();
    }

    private static CellView nothing(Reference reference, Located cell) {
        return CellView.NotFound.of(reference, "There is no row for " + cell.period() + ".");
    }
}
