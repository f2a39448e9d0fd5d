package org.sharedgrowth.observatory.indicators.cell;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.cell.CellAnswer.Cell;
import org.sharedgrowth.observatory.indicators.cell.CellQuestion.Address;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.query.Audience;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.query.Visibility;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.NearCodes;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Looks up cells, flow by flow, all as of one vintage. */
record CellLookup(StoreState state, Catalogue catalogue, Caller caller, List<String> languages) {
    private static final String DEFAULT_FLOW = "DF_DIGITAL";

    /**
     * The cells in the order of the request.
     *
     * @throws Problem 400 listing every invalid address
     */
    Uni<List<Cell>> find(List<Address> addresses, Vintage vintage) {
        Map<Dataflow, List<Place>> byFlow = places(addresses, vintage);
        Cell[] cells = new Cell[addresses.size()];
        Uni<Void> filled = Uni.createFrom().voidItem();
        for (Map.Entry<Dataflow, List<Place>> entry : byFlow.entrySet()) {
            filled = filled.chain(() -> fill(cells, entry.getKey(), entry.getValue(), vintage));
        }
        return filled.map(done -> Arrays.asList(cells));
    }

    private Uni<Void> fill(Cell[] cells, Dataflow flow, List<Place> places, Vintage vintage) {
        FlowSnapshot snapshot = snapshot(flow, vintage);
        int[] ordinals =
                places.stream().mapToInt(Place::ordinal).filter(ordinal -> ordinal >= 0).toArray();
        Visibility visibility =
                new Visibility(flow, Audience.of(caller, catalogue, flow), snapshot);
        CellReader reader = new CellReader(flow, visibility, state.log(), languages);
        return snapshot.packed(ordinals, ordinals.length)
                .invoke(packed -> {
                    int next = 0;
                    for (Place place : places) {
                        PackedVersion version = place.ordinal() >= 0 ? packed[next++] : null;
                        cells[place.index()] = reader.read(place, version);
                    }
                })
                .replaceWithVoid();
    }

    private FlowSnapshot snapshot(Dataflow flow, Vintage vintage) {
        String dataKey = flow.dataKey();
        return state.flow(dataKey, AsOf.release(vintage, state.log(), dataKey));
    }

    private Map<Dataflow, List<Place>> places(List<Address> addresses, Vintage vintage) {
        Map<Dataflow, List<Place>> places = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            Address address = addresses.get(i);
            String id = address.flow() == null ? DEFAULT_FLOW : address.flow();
            Dataflow flow = catalogue.dataflow(id);
            TimePeriod period = address.period() == null ? null : TimePeriod.find(address.period());
            if (flow == null) {
                faults.add(
                        fault(i, "flow", id, RefusalText.localized(RefusalText::unknownFlowOfCell))
                                .withNearest(NearCodes.flows(id, catalogue)));
            } else if (period == null) {
                faults.add(
                        fault(
                                i,
                                "period",
                                address.period(),
                                RefusalText.localized(RefusalText::periodOfCell)));
            } else if (address.key() == null) {
                faults.add(fault(i, "key", "", RefusalText.localized(RefusalText::keyOfCell)));
            } else {
                boolean shown = flow.shows(List.of(address.key().split("\\.", -1)));
                int ordinal = shown ? snapshot(flow, vintage).find(address.key()) : -1;
                places.computeIfAbsent(flow, ignored -> new ArrayList<>())
                        .add(new Place(i, ordinal, address.key(), period));
            }
        }
        if (!faults.isEmpty()) {
            throw new Problem(
                    ProblemType.INVALID_CELL,
                    RefusalText.localized(t ->
                            t.unreadableAddresses(
                                    String.valueOf(faults.size()),
                                    String.valueOf(addresses.size()))),
                    faults);
        }
        return places;
    }

    private static Fault fault(int index, String field, @Nullable String value, LocalizedText why) {
        return Fault.ofBody("/cells/" + index + "/" + field, value, why);
    }
}
