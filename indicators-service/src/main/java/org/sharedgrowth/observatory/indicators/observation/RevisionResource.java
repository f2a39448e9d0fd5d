package org.sharedgrowth.observatory.indicators.observation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.sharedgrowth.observatory.indicators.caching.PublicCopy;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.query.Audience;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dataflows;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;
import org.sharedgrowth.observatory.service.problem.Problem;

/** The revisions of a series over HTTP. */
@PublicCopy
@Path("/api/indicators/v1/flows/{flow}/series/{key}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data")
public class RevisionResource {
    private final CurrentCaller current;
    private final Structures structures;
    private final SeriesStore store;

    RevisionResource(CurrentCaller current, Structures structures, SeriesStore store) {
        this.current = current;
        this.structures = structures;
        this.store = store;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listRevisions",
            summary = "List the revisions of a series",
            description =
                    "The releases that changed the series, newest first, each with the cells"
                            + " that it added, revised or deleted, and their content before and"
                            + " after.")
    public Uni<Page<RevisionView>> list(
            @Parameter(description = "Id of the dataflow.", example = "DF_DIGITAL") @RestPath
                    String flow,
            @Parameter(
                            description = "Codes of all dimensions in order, joined by dots.",
                            example = "A.KEN.IT_NET_USER_ZS._T._T._T._T._T")
                    @RestPath
                    String key,
            @BeanParam Paging paging) {
        Catalogue catalogue = structures.current();
        Dataflow dataflow = Dataflows.named(flow, catalogue);
        StoreState state = store.state();
        FlowSnapshot snapshot = state.flow(dataflow.dataKey());
        boolean isShown = dataflow.shows(List.of(key.split("\\.", -1)));
        int ordinal = isShown ? snapshot.find(key) : -1;
        if (ordinal < 0) {
            throw unknown(key);
        }
        Audience audience = Audience.of(current.caller(), catalogue, dataflow);
        long stamp = AsOf.stamp(Vintage.NOW, state, current.caller());
        return new SeriesHistory(state.log(), dataflow, audience)
                .of(snapshot, ordinal)
                .map(revisions ->
                        paging.cut(requireKnown(key, revisions), state.log().stamp(stamp)));
    }

    /** A series without visible rows is treated as unknown. */
    private static List<RevisionView> requireKnown(String key, List<RevisionView> revisions) {
        if (revisions.isEmpty()) {
            throw unknown(key);
        }
        return revisions;
    }

    private static Problem unknown(String key) {
        return Problem.notFound(RefusalText.localized(t -> t.unknownSeries(Problem.shown(key))));
    }
}
