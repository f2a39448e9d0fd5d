package org.sharedgrowth.observatory.indicators.analysis.rank.job;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.analysis.run.Run;
import org.sharedgrowth.observatory.indicators.analysis.run.Runs;
import org.sharedgrowth.observatory.indicators.analysis.run.Runs.PlannedRun;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;
import org.sharedgrowth.observatory.service.change.EntityTag;
import org.sharedgrowth.observatory.service.change.KeyedRequest;

/** Runs over HTTP. Callers see only their own runs. */
@Path(IndexRunResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indices")
class IndexRunResource {
    static final String PATH = "/api/indicators/v1/index-runs";

    private static final String ID = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String EXAMPLE =
            "{\"kind\": \"ranks\", \"index\": \"HDI\", \"draws\": 2000, \"seed\": 1}";

    private final Runs runs;
    private final RunPlans plans;
    private final CurrentCaller current;

    IndexRunResource(Runs runs, RunPlans plans, CurrentCaller current) {
        this.runs = runs;
        this.plans = plans;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"reader", "contributor", "reviewer", "steward", "author", "publisher", "admin"})
    @Operation(
            operationId = "startIndexRun",
            summary = "Start a long computation about an index",
            description =
                    "Many draws of ranks, the sensitivity of ranks to weights, or ranks with one"
                            + " part left out at a time, from public figures. The run continues"
                            + " on another node if its node stops. The same request is answered"
                            + " with the stored result. For every signed-in caller; each can have"
                            + " at most five unfinished runs.")
    @RequestBody(
            required = true,
            description = "What to compute",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IndexRunRequest.class),
                            examples = @ExampleObject(name = "Rank intervals", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The run has ended; the answer has its result.")
    @APIResponse(
            responseCode = "202",
            description = "The run is waiting or in progress.",
            content = @Content(schema = @Schema(implementation = IndexRunView.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(
            responseCode = "422",
            description =
                    "Too many factors, a bad weight, an unverified index, or a year in which no"
                            + " area has a score.")
    public Uni<RestResponse<IndexRunView>> start(
            @Parameter(description = "Makes the request safe to repeat.", required = true)
                    @RestHeader(KeyedRequest.HEADER)
                    @Nullable String key,
            @BeanParam Languages languages,
            @Nullable IndexRunRequest sent) {
        Caller caller = current.caller();
        IndexRunRequest request = sent == null ? IndexRunRequest.EMPTY : sent;
        RunType type = RunType.of(request.kind());
        return runs.add(
                        caller,
                        key,
                        plans.toJson(request) + languages.first(),
                        () ->
                                plans.plan(type, request, caller, languages)
                                        .map(plan ->
                                                new PlannedRun(
                                                        type.code(),
                                                        plans.write(plan),
                                                        total(type, plan))))
                .map(run -> answer(run, run.state().isOpen() ? 202 : 200));
    }

    @GET
    @RolesAllowed({"reader", "contributor", "reviewer", "steward", "author", "publisher", "admin"})
    @Operation(
            operationId = "listIndexRuns",
            summary = "List your computations",
            description = "Your runs, the newest first, without their results.")
    public Uni<Page<IndexRunView>> list(@BeanParam Paging paging) {
        return runs.list(current.caller(), paging.size(), paging.offset())
                .map(found ->
                        paging.of(
                                found.runs().stream()
                                        .map(run -> IndexRunView.of(run, plans))
                                        .toList(),
                                found.total(),
                                null));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"reader", "contributor", "reviewer", "steward", "author", "publisher", "admin"})
    @Operation(
            operationId = "getIndexRun",
            summary = "Get a computation",
            description = "The progress of a run and, once it is done, its result.")
    public Uni<RestResponse<IndexRunView>> get(
            @Parameter(description = "Id of the run.", example = ID) @RestPath String id) {
        return runs.get(id(id), current.caller()).map(run -> answer(run, 200));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({"reader", "contributor", "reviewer", "steward", "author", "publisher", "admin"})
    @Operation(
            operationId = "cancelIndexRun",
            summary = "Cancel a computation",
            description =
                    "Cancels a run unless it has ended. Repeating the request is not an error.")
    @APIResponse(responseCode = "200", description = "The run is cancelled.")
    @APIResponse(responseCode = "409", description = "The run has already ended.")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Uni<RestResponse<IndexRunView>> cancel(
            @Parameter(description = "Id of the run.", example = ID) @RestPath String id,
            @Parameter(
                            description = "Entity tag returned when the run was read, or *.",
                            example = "\"1\"",
                            required = true)
                    @RestHeader(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch) {
        return runs.cancel(id(id), current.caller(), ifMatch).map(run -> answer(run, 200));
    }

    private RestResponse<IndexRunView> answer(Run run, int status) {
        return RestResponse.ResponseBuilder.<IndexRunView>create(status)
                .entity(IndexRunView.of(run, plans))
                .header(HttpHeaders.ETAG, EntityTag.of(run.version()))
                .build();
    }

    private static long total(RunType type, RunPlan plan) {
        return type == RunType.LEAVE_ONE_OUT ? plan.factors().size() : plan.settings().draws();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Runs.noRun(text);
        }
    }
}
