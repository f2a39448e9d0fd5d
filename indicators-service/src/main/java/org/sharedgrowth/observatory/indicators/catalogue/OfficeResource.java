package org.sharedgrowth.observatory.indicators.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Offices over HTTP. */
@Path("/api/indicators/v1/offices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
@Fresh
class OfficeResource {
    private final Structures structures;
    private final SeriesStore store;

    OfficeResource(Structures structures, SeriesStore store) {
        this.structures = structures;
        this.store = store;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listOffices",
            summary = "List offices",
            description =
                    "The offices that may send data or have released some, ordered by id, each"
                            + " with its dataflows, areas and public releases.")
    public Page<OfficeView> list(@BeanParam Paging paging, @BeanParam Languages languages) {
        Offices offices = offices(languages);
        return paging.cut(offices.ids(), null).map(offices::view);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getOffice",
            summary = "Get one office",
            description = "The name of an office, what it may send, and its public releases.")
    public OfficeView get(
            @Parameter(description = "Id of the office in DATA_PROVIDERS.", example = "NSO_KEN")
                    @RestPath
                    String id,
            @BeanParam Languages languages) {
        Offices offices = offices(languages);
        if (!offices.ids().contains(id)) {
            throw Problem.notFound(
                    RefusalText.localized(t ->
                            t.unknownOffice(Problem.shown(id), "GET /api/indicators/v1/offices")));
        }
        return offices.view(id);
    }

    private Offices offices(Languages languages) {
        return new Offices(structures.current(), store.state().log(), languages.preferred());
    }
}
