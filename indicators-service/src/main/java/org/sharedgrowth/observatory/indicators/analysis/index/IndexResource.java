package org.sharedgrowth.observatory.indicators.analysis.index;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
import org.sharedgrowth.observatory.indicators.caching.PublicCopy;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;

/** Definitions of indices over HTTP. */
@Path(IndexResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indices", description = "Composite indices: definitions, scores, ranks.")
class IndexResource {
    static final String PATH = "/api/indicators/v1/indices";

    private static final String EXAMPLE =
            """
            {"code": "ACCESS", "version": "1", "owner": "DIGOBS", "status": "unverified",
             "unverified": ["weights"], "decimals": 1, "rankOn": "PRINTED", "ties": "MIN",
             "missing": "ALL_REQUIRED",
             "root": {"op": "mean", "kind": "arithmetic", "of": ["USE", "MOBILE"]},
             "nodes": {
               "USE": {"op": "input", "indicator": "IT_NET_USER_ZS"},
               "MOBILE": {"op": "minmax", "of": "SETS", "lo": 0, "hi": 120, "clip": true,
                          "scale": 100},
               "SETS": {"op": "input", "indicator": "IT_CEL_SETS_P2"}},
             "bands": [], "specialCases": []}
            """;

    private final IndexDefinitions definitions;
    private final Registration registration;
    private final CurrentCaller current;

    IndexResource(IndexDefinitions definitions, Registration registration, CurrentCaller current) {
        this.definitions = definitions;
        this.registration = registration;
        this.current = current;
    }

    @GET
    @PublicCopy
    @PermitAll
    @Operation(
            operationId = "listIndices",
            summary = "List composite indices",
            description =
                    "Every index with its versions, ordered by code. Only stewards can preview"
                            + " the scores of an unverified version, until a verified version"
                            + " with sources for its values is registered.")
    public Uni<Page<IndexView>> list(@BeanParam Paging paging) {
        return definitions
                .all()
                .map(all -> paging.cut(byCode(all).stream().map(IndexView::of).toList(), null));
    }

    @GET
    @Path("{code}")
    @PublicCopy
    @PermitAll
    @Operation(
            operationId = "getIndex",
            summary = "Get an index",
            description =
                    "The versions of the index, the figures that it needs, and the version that"
                            + " is used by default.")
    public Uni<IndexView> get(
            @Parameter(description = "Code of the index.", example = "HDI") @RestPath String code) {
        return definitions.versions(code).map(IndexView::of);
    }

    @GET
    @Path("{code}/versions/{version}")
    @PublicCopy
    @PermitAll
    @Operation(
            operationId = "getIndexVersion",
            summary = "Get a version of an index",
            description = "The definition as it was registered. It never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The definition.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "A definition of an index"),
                            examples = @ExampleObject(name = "An index", value = EXAMPLE)))
    public Uni<String> version(
            @Parameter(description = "Code of the index.", example = "HDI") @RestPath String code,
            @Parameter(description = "Version of the index.", example = "HDR2021-22") @RestPath
                    String version) {
        return definitions.get(code, version).map(StoredDefinition::text);
    }

    @PUT
    @Path("{code}/versions/{version}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("steward")
    @Operation(
            operationId = "registerIndexVersion",
            summary = "Register a version of an index",
            description =
                    "Registers a definition: nodes over a closed set of operators (const, input,"
                            + " clamp, minmax, ln, log10, sqrt, product, ratio, oneMinus, sum,"
                            + " mean, zscore). Every fault is reported with its node. A version"
                            + " never changes; registering the same definition again has no"
                            + " effect. Stewards only.")
    @RequestBody(
            required = true,
            description = "A definition of an index",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "A definition of an index"),
                            examples = @ExampleObject(name = "An index", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The same definition had been registered before.")
    @APIResponse(
            responseCode = "201",
            description = "The version is registered.",
            content = @Content(schema = @Schema(implementation = IndexView.class)))
    @APIResponse(responseCode = "412", description = "The version exists with different content.")
    @APIResponse(responseCode = "422", description = "The definition is faulty.")
    @APIResponse(responseCode = "428", description = "If-None-Match is missing.")
    public Uni<RestResponse<IndexView>> register(
            @Parameter(description = "Code of the index.", example = "ACCESS") @RestPath
                    String code,
            @Parameter(description = "Version of the index.", example = "1") @RestPath
                    String version,
            @Parameter(
                            description = "Always *, because nothing is ever replaced.",
                            example = "*",
                            required = true)
                    @RestHeader(HttpHeaders.IF_NONE_MATCH)
                    @Nullable String ifNoneMatch,
            byte[] definition) {
        return registration
                .register(code, version, ifNoneMatch, definition, current.caller().name())
                .map(done ->
                        RestResponse.ResponseBuilder.create(
                                        done.added()
                                                ? RestResponse.Status.CREATED
                                                : RestResponse.Status.OK,
                                        IndexView.of(done.versions()))
                                .build());
    }

    private static List<List<StoredDefinition>> byCode(List<StoredDefinition> all) {
        Map<String, List<StoredDefinition>> indices = new LinkedHashMap<>();
        all.forEach(each ->
                indices.computeIfAbsent(each.definition().code(), _ -> new ArrayList<>())
                        .add(each));
        return List.copyOf(indices.values());
    }
}
