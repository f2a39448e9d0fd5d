package org.sharedgrowth.observatory.indicators.source;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.release.Recency;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dataflows;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;
import org.sharedgrowth.observatory.service.change.KeyedRequest;

/** The order of preference over HTTP. */
@Path("/api/indicators/v1/flows/{flow}/preference")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
class PreferenceResource {
    private static final String EXAMPLE = "{\"providers\": [\"NSO_KEN\"]}";

    private final CurrentCaller current;
    private final Structures structures;
    private final SeriesStore store;
    private final PreferenceDesk desk;

    PreferenceResource(
            CurrentCaller current, Structures structures, SeriesStore store, PreferenceDesk desk) {
        this.current = current;
        this.structures = structures;
        this.store = store;
        this.desk = desk;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getPreference",
            summary = "Read which provider is preferred",
            description =
                    "The order of preference among offices that have sent the same cells of"
                            + " a dataflow, and the release that set it.")
    @APIResponse(responseCode = "200", description = "The order of preference.")
    @APIResponse(responseCode = "304", description = "Your copy is up to date.")
    public RestResponse<PreferenceView> get(
            @Parameter(description = "Id of the dataflow.", example = "DF_DIGITAL") @RestPath
                    String flow,
            @Parameter(
                            description =
                                    "The order that was in force at this instant, or at the end"
                                            + " (UTC) of this date.")
                    @RestQuery
                    @Nullable String asOf,
            @Parameter(description = "The state after the release with this number.") @RestQuery
                    @Nullable String release,
            @Context HttpServerRequest request) {
        Dataflow dataflow = Dataflows.named(flow, structures.current());
        StoreState state = store.state();
        Vintage vintage = AsOf.read(asOf, release, Instant.now());
        long number = AsOf.release(vintage, state.log(), dataflow.dataKey());
        PreferenceView view = PreferenceDesk.view(state, dataflow, number);
        return ConditionalAnswers.answer(
                view,
                view.toString(),
                Recency.of(state.log(), view.release().id()),
                !(vintage instanceof Vintage.Now),
                request);
    }

    @POST
    @Path("release")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("steward")
    @Operation(
            operationId = "releasePreference",
            summary = "Change which provider is preferred",
            description =
                    "Sets the order of preference among offices that have sent the same"
                            + " cells. It takes effect at once, as a separate release. The"
                            + " data of each office stays unchanged. Stewards only.")
    @RequestBody(
            required = true,
            description = "Providers with an agreement for the dataflow, the preferred one first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreferenceRequest.class),
                            examples = @ExampleObject(name = "An order", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "The new order is in force.")
    @APIResponse(responseCode = "409", description = "The order of preference is already in force.")
    @APIResponse(
            responseCode = "422",
            description = "A provider may not send data for the dataflow, or is named twice.")
    public Uni<RestResponse<PreferenceView>> release(
            @Parameter(description = "Id of the dataflow.", example = "DF_DIGITAL") @RestPath
                    String flow,
            @Parameter(description = "Makes the request safe to repeat.", required = true)
                    @RestHeader(KeyedRequest.HEADER)
                    @Nullable String key,
            @Nullable PreferenceRequest sent) {
        Caller caller = current.strongCaller();
        Dataflow dataflow = Dataflows.named(flow, structures.current());
        PreferenceRequest requested = sent == null ? new PreferenceRequest(null) : sent;
        return desk.change(
                        dataflow, requested.providers(structures.current(), dataflow), caller, key)
                .map(answer -> answer.toResponse().build());
    }
}
