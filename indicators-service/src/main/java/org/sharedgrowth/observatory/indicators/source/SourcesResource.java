package org.sharedgrowth.observatory.indicators.source;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.query.Audience;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.release.Recency;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dataflows;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;
import org.sharedgrowth.observatory.service.problem.Problem;

/** The sources of a cell over HTTP. */
@Path("/api/indicators/v1/flows/{flow}/cells/{key}/{period}/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data")
class SourcesResource {
    private final CurrentCaller current;
    private final Structures structures;
    private final SeriesStore store;

    SourcesResource(CurrentCaller current, Structures structures, SeriesStore store) {
        this.current = current;
        this.structures = structures;
        this.store = store;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listSources",
            summary = "List what each office sent for a cell",
            description =
                    "Lists every office that sent the cell, the preferred one first, each with"
                            + " its current value and its history, and gives the spread of the"
                            + " values. Queries that do not name an office return the row that"
                            + " is marked as 'shown'.")
    @APIResponse(responseCode = "200", description = "The sources.")
    @APIResponse(responseCode = "304", description = "Your copy is up to date.")
    public Uni<RestResponse<CellSources>> list(
            @Parameter(description = "Id of the dataflow.", example = "DF_DIGITAL") @RestPath
                    String flow,
            @Parameter(
                            description = "Codes of all dimensions in order, joined by dots.",
                            example = "A.KEN.IT_NET_USER_ZS._T._T._T._T._T")
                    @RestPath
                    String key,
            @Parameter(description = "The year, quarter or month.", example = "2020") @RestPath
                    String period,
            @Parameter(
                            description =
                                    "The state that was public at this instant, or at the end (UTC)"
                                            + " of this date.")
                    @RestQuery
                    @Nullable String asOf,
            @Parameter(description = "The state after the release with this number.") @RestQuery
                    @Nullable String release,
            @BeanParam Languages languages,
            @Context HttpServerRequest request) {
        Catalogue catalogue = structures.current();
        Dataflow dataflow = Dataflows.named(flow, catalogue);
        TimePeriod time = TimePeriod.find(period);
        if (time == null) {
            throw Problem.parameter(
                    "period", period, RefusalText.localized(RefusalText::periodOfCell));
        }
        StoreState state = store.state();
        Vintage vintage = AsOf.read(asOf, release, Instant.now());
        long number = AsOf.release(vintage, state.log(), dataflow.dataKey());
        Audience audience = Audience.of(current.caller(), catalogue, dataflow);
        var stamp = state.log().stamp(AsOf.stamp(vintage, state, current.caller()));
        return new SourcesReader(state, catalogue, dataflow, audience, languages.preferred())
                .read(key, time, number, stamp)
                .map(sources ->
                        ConditionalAnswers.answer(
                                sources,
                                sources + audience.cacheKey() + languages.first(),
                                recency(state, sources),
                                !(vintage instanceof Vintage.Now),
                                request));
    }

    private static Recency recency(StoreState state, CellSources sources) {
        long[] releases =
                sources.sources().stream()
                        .mapToLong(source -> source.history().getLast().release())
                        .toArray();
        return Recency.of(state.log(), releases);
    }
}
