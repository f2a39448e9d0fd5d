package org.sharedgrowth.observatory.indicators.observation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.caching.PublicCopy;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dataflows;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.messages.citation.Citation;
import org.sharedgrowth.observatory.messages.citation.CitationForm;
import org.sharedgrowth.observatory.service.citation.CitationAnswer;

/** Citations of rows over HTTP. */
@PublicCopy
@Path("/api/indicators/v1/observations/citation")
@Produces({
    "text/plain",
    "application/x-bibtex",
    "application/x-research-info-systems",
    "application/vnd.citationstyles.csl+json"
})
@Tag(name = "Data")
class CitationResource {
    private final Structures structures;
    private final SeriesStore store;
    private final FlowOrder order;
    private final String origin;

    CitationResource(
            Structures structures,
            SeriesStore store,
            FlowOrder order,
            @ConfigProperty(name = "observatory.public-origin") String origin) {
        this.structures = structures;
        this.store = store;
        this.order = order;
        this.origin = origin;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "citeObservations",
            summary = "Cite observations",
            description =
                    "Gives a citation for the public observations that GET /observations finds"
                            + " for the same parameters: a whole dataflow, an indicator, a"
                            + " series, one figure or any other selection. It names the sources,"
                            + " the release, a permanent address and the licence or rights.")
    @APIResponse(
            responseCode = "200",
            description = "The citation.",
            content = {
                @Content(
                        mediaType = "text/plain",
                        schema = @Schema(type = SchemaType.STRING),
                        example =
                                "ITU (2026). Individuals using the internet (% of population),"
                                        + " Kenya. Shared Growth Observatory, release 17 of 24"
                                        + " November 2026. …"),
                @Content(
                        mediaType = "application/x-bibtex",
                        schema = @Schema(type = SchemaType.STRING),
                        example = "@misc{…}"),
                @Content(
                        mediaType = "application/x-research-info-systems",
                        schema = @Schema(type = SchemaType.STRING),
                        example = "TY  - DATA…"),
                @Content(
                        mediaType = "application/vnd.citationstyles.csl+json",
                        schema = @Schema(type = SchemaType.STRING),
                        example = "[{…}]")
            })
    public Uni<Response> cite(
            @BeanParam ObservationFilter filter,
            @Parameter(
                            description =
                                    "Format of the citation: 'text' (the default), 'bibtex',"
                                            + " 'ris' or 'csl'.")
                    @RestQuery
                    @Nullable String format,
            @BeanParam Languages languages) {
        CitationForm form = CitationAnswer.form(format);
        Catalogue catalogue = structures.current();
        StoreState state = store.state();
        String flow = filter.flow();
        List<Dataflow> flows =
                flow == null || flow.isEmpty()
                        ? order.all(catalogue)
                        : List.of(Dataflows.named(flow, catalogue));
        FilterReader reader = new FilterReader(catalogue, Caller.GUEST, filter, Instant.now());
        return new Observations(
                        state, reader, languages.preferred(), 0, ObservationCitation.MAX_ROWS)
                .collect(flows.iterator())
                .map(found -> {
                    Citation citation =
                            new ObservationCitation(catalogue, state, filter, languages.preferred())
                                    .of(found, origin);
                    return CitationAnswer.of(citation, form).build();
                });
    }
}
