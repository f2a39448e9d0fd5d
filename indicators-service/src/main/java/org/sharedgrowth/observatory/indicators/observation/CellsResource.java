package org.sharedgrowth.observatory.indicators.observation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.access.CurrentCaller;
import org.sharedgrowth.observatory.indicators.observation.CellsRequest.Reference;
import org.sharedgrowth.observatory.indicators.problem.Fault;
import org.sharedgrowth.observatory.indicators.problem.Problem;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Structures;

/** Many cells in one round trip. */
@Path("/api/indicators/v1/cells")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Data")
public class CellsResource {
    private static final int MOST = 10_000;

    private final CurrentCaller current;
    private final Structures structures;
    private final SeriesStore store;
    private final FlowOrder order;

    CellsResource(
            CurrentCaller current, Structures structures, SeriesStore store, FlowOrder order) {
        this.current = current;
        this.structures = structures;
        this.store = store;
        this.order = order;
    }

    /** Looks up to 10,000 cells up, all in one release. It is a read: nothing is changed. */
    @POST
    @PermitAll
    @Operation(
            operationId = "findCells",
            summary = "Look up many cells in one release",
            description =
                    "Each cell comes with value, status, unit, source and the release and submission"
                            + " that produced it, or with the reason why there is none.")
    public Uni<CellsView> find(@Nullable CellsRequest request) {
        List<@Nullable Reference> cells = cells(request);
        Catalogue catalogue = structures.current();
        StoreState state = store.state();
        Long number = request == null ? null : request.release();
        long release =
                AsOf.release(
                        AsOf.read(
                                request == null ? null : request.asOf(),
                                number == null ? null : number.toString(),
                                Instant.now()),
                        state.log());
        return new Cells(state, catalogue, current.caller(), order.all(catalogue), release)
                .find(cells)
                .map(found -> new CellsView(Stamps.of(state.log(), release), found));
    }

    private static List<@Nullable Reference> cells(@Nullable CellsRequest request) {
        List<@Nullable Reference> cells = request == null ? null : request.cells();
        if (cells == null || cells.isEmpty() || cells.size() > MOST) {
            String sent = cells == null ? "null" : cells.size() + " cells";
            String wayOut = "give 1 to " + MOST + " cells.";
            throw new Problem(
                    400,
                    "invalid-cells",
                    "The list of cells cannot be used",
                    "'" + sent + "': " + wayOut,
                    List.of(Fault.ofBody("/cells", sent, wayOut)));
        }
        return cells;
    }
}
