package org.sharedgrowth.observatory.indicators.revision;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.sharedgrowth.observatory.indicators.exchange.http.Conditions;
import org.sharedgrowth.observatory.indicators.exchange.http.Offers;
import org.sharedgrowth.observatory.indicators.exchange.request.DataVersion;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;

/** Revisions of a dataflow over HTTP. */
@Path("/api/indicators/v1/flows/{flow}/revisions")
@Tag(name = "Data")
class FlowRevisionResource {
    private final CurrentCaller current;
    private final Structures structures;
    private final SeriesStore store;
    private final FlowRevisions revisions;

    FlowRevisionResource(
            CurrentCaller current,
            Structures structures,
            SeriesStore store,
            FlowRevisions revisions) {
        this.current = current;
        this.structures = structures;
        this.store = store;
        this.revisions = revisions;
    }

    // Blocking, because comparing two vintages of a whole flow keeps a thread busy.
    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermitAll
    @Blocking
    @Operation(
            operationId = "compareVintages",
            summary = "Compare two vintages of a dataflow",
            description =
                    "Returns every cell that was added, revised or removed between two releases"
                            + " or instants, and every cell whose status or another attribute"
                            + " changed. Each has both values, their absolute and relative"
                            + " difference, the attributes that differ, and the release, office"
                            + " and reason of the last change. Applying the changes to the rows"
                            + " of the earlier vintage gives the rows of the later one. Cells"
                            + " are ordered by key and period; JSON answers are paged, text/csv"
                            + " contains all cells. Links with the relation 'alternate' point to"
                            + " the same cells in SDMX.")
    @APIResponse(
            responseCode = "200",
            description = "The differences.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RevisionPage.class)),
                // The first version of the contract gave CSV this schema too; it must stay.
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = RevisionPage.class))
            })
    @APIResponse(responseCode = "304", description = "Your copy is up to date.")
    public Uni<Response> compare(
            @Parameter(description = "Id of the dataflow.", example = "DF_DIGITAL") @RestPath
                    String flow,
            @BeanParam RevisionFilter filter,
            @BeanParam Paging paging,
            @BeanParam Languages languages,
            @Context HttpServerRequest request) {
        RevisionRequest query =
                new RevisionRequestReader(
                                structures.current(),
                                current.caller(),
                                store.state(),
                                Instant.now())
                        .read(flow, filter);
        RevisionForm form = RevisionForm.of(Offers.accepted(request));
        boolean isCsv = form == RevisionForm.CSV;
        String page =
                isCsv ? "" : " " + paging.number() + "/" + paging.size() + languages.preferred();
        DataVersion version = query.version(form + " " + structures.revision() + page);
        Conditions conditions = Conditions.of(request);
        if (version.isKnown(conditions.ifNoneMatch(), conditions.ifModifiedSince())) {
            Response known =
                    addHeaders(Response.notModified(), query, filter, version, conditions).build();
            return Uni.createFrom().item(known);
        }
        Response.ResponseBuilder answer =
                addHeaders(Response.ok(), query, filter, version, conditions)
                        .header(HttpHeaders.CONTENT_TYPE, form.mediaType());
        return isCsv
                ? Uni.createFrom().item(answer.entity(FlowRevisions.all(query)).build())
                : revisions
                        .page(query, paging, languages.preferred())
                        .map(found -> answer.entity(found).build());
    }

    private static Response.ResponseBuilder addHeaders(
            Response.ResponseBuilder answer,
            RevisionRequest query,
            RevisionFilter filter,
            DataVersion version,
            Conditions conditions) {
        boolean isPast = filter.to() != null && !filter.to().isEmpty();
        answer.header(HttpHeaders.ETAG, version.tag())
                .header(HttpHeaders.LAST_MODIFIED, version.httpDate())
                .header(HttpHeaders.CACHE_CONTROL, conditions.caching(isPast))
                .header(
                        HttpHeaders.VARY,
                        "Accept, Accept-Encoding, Accept-Language, Authorization, X-API-Key");
        RevisionLinks.of(query).forEach(link -> answer.header(HttpHeaders.LINK, link));
        return answer;
    }
}
