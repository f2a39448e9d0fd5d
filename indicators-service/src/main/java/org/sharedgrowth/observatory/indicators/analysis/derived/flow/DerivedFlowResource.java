package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
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
import java.util.List;
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
import org.sharedgrowth.observatory.indicators.idempotency.Answer;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;
import org.sharedgrowth.observatory.service.change.EntityTag;
import org.sharedgrowth.observatory.service.change.KeyedRequest;

/** Derived flows over HTTP. */
@Path(DerivedFlowResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Derived flows", description = "Computed series that are kept as dataflows.")
class DerivedFlowResource {
    static final String PATH = "/api/indicators/v1/derived-flows";

    private static final int SHOWN_RELEASES = 20;

    /** A derived flow in the initial data, so that the examples of requests work. */
    private static final String CODE = "DF_NET_GAP";

    private static final String EXAMPLE =
            """
            {"code": "DF_NET_AFRICA", "names": {"en": "Internet use in Africa"},
             "method": "aggregates",
             "parameters": {"indicator": "IT_NET_USER_ZS", "group": "002", "from": "2015"}}
            """;

    private final DerivedDesk desk;
    private final DerivedFlows flows;
    private final SeriesStore store;
    private final CurrentCaller current;

    DerivedFlowResource(
            DerivedDesk desk, DerivedFlows flows, SeriesStore store, CurrentCaller current) {
        this.desk = desk;
        this.flows = flows;
        this.store = store;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("steward")
    @Operation(
            operationId = "keepDerivedFlow",
            summary = "Keep a computed series as a dataflow",
            description =
                    "Keeps computed gaps, aggregates or index scores as a dataflow with its own"
                            + " code, which is available in all dialects and formats. It is"
                            + " computed from public figures within seconds, and again after"
                            + " each release of another dataflow; if the inputs are the same,"
                            + " there is no new release. Stewards only.")
    @RequestBody(
            required = true,
            description = "The computation whose results are kept",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DerivedFlowRequest.class),
                            examples = @ExampleObject(name = "An aggregate", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The flow is registered and will be computed.",
            content = @Content(schema = @Schema(implementation = DerivedFlowView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The code is in use, or too many flows are kept.")
    @APIResponse(responseCode = "422", description = "There is nothing to compute.")
    public Uni<RestResponse<DerivedFlowView>> keep(
            @Parameter(description = "Makes the request safe to repeat.", required = true)
                    @RestHeader(KeyedRequest.HEADER)
                    @Nullable String key,
            @BeanParam Languages languages,
            @Nullable DerivedFlowRequest sent) {
        return desk.keep(
                        current.strongCaller(), key, sent == null ? DerivedFlowRequest.EMPTY : sent)
                .chain(answer ->
                        flows.get(answer.body().code())
                                .chain(flow -> view(flow, 1, languages))
                                .map(view ->
                                        new Answer<>(answer.status(), view, answer.replayed())
                                                .toResponse()
                                                .header(
                                                        HttpHeaders.ETAG,
                                                        EntityTag.of(view.version()))
                                                .build()));
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listDerivedFlows",
            summary = "List the computed series that are kept",
            description = "All derived flows in order of creation, including ended ones.")
    public Uni<Page<DerivedFlowView>> list(
            @BeanParam Paging paging, @BeanParam Languages languages) {
        return flows.all()
                .map(all -> paging.cut(all, null))
                .chain(page ->
                        Multi.createFrom()
                                .iterable(page.items())
                                .onItem()
                                .transformToUniAndConcatenate(flow -> view(flow, 1, languages))
                                .collect()
                                .asList()
                                .map(views -> paging.of(views, page.total(), null)));
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Operation(
            operationId = "getDerivedFlow",
            summary = "Get a computed series that is kept",
            description =
                    "Its method and parameters, and, for each of its newest releases, the"
                            + " version of the method and the release of the inputs.")
    public Uni<RestResponse<DerivedFlowView>> get(
            @Parameter(description = "Code of the derived flow.", example = CODE) @RestPath
                    String code,
            @BeanParam Languages languages) {
        return flows.get(code)
                .chain(flow -> view(flow, SHOWN_RELEASES, languages))
                .map(DerivedFlowResource::answer);
    }

    @DELETE
    @Path("{code}")
    @RolesAllowed("steward")
    @Operation(
            operationId = "endDerivedFlow",
            summary = "End a computed series",
            description =
                    "Removes its figures in one release and stops computing it. It can still be"
                            + " read as of earlier dates. Repeating the request is not an error."
                            + " Stewards only.")
    @APIResponse(responseCode = "200", description = "The flow has ended.")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Uni<RestResponse<DerivedFlowView>> end(
            @Parameter(description = "Code of the derived flow.", example = CODE) @RestPath
                    String code,
            @Parameter(
                            description = "Entity tag returned when the flow was read, or *.",
                            example = "\"1\"",
                            required = true)
                    @RestHeader(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @BeanParam Languages languages) {
        return desk.end(code, ifMatch, current.strongCaller().name())
                .chain(flow -> view(flow, SHOWN_RELEASES, languages))
                .map(DerivedFlowResource::answer);
    }

    private Uni<DerivedFlowView> view(DerivedFlow flow, int limit, Languages languages) {
        var log = store.state().log();
        List<String> preferred = languages.preferred();
        return flows.releases(flow.code(), log.last(), limit)
                .map(releases -> DerivedFlowView.of(flow, releases, log, preferred));
    }

    private static RestResponse<DerivedFlowView> answer(DerivedFlowView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, EntityTag.of(view.version()))
                .build();
    }
}
