package org.sharedgrowth.observatory.indicators.catalogue;

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
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.indicators.structure.Dataflows;

/** Dataflows over HTTP. */
@Path("/api/indicators/v1/flows")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
@Fresh
class FlowResource {
    private final Coverages coverages;

    FlowResource(Coverages coverages) {
        this.coverages = coverages;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listFlows",
            summary = "List dataflows",
            description = "The newest version of each dataflow, in order of preference.")
    public Page<FlowView> list(@BeanParam Paging paging, @BeanParam Languages languages) {
        Coverage coverage = coverages.current();
        List<String> preferred = languages.preferred();
        return paging.cut(List.copyOf(coverage.catalogue().dataflows()), coverage.release())
                .map(flow -> FlowView.of(flow, coverage, preferred));
    }

    @GET
    @Path("{flow}")
    @PermitAll
    @Operation(
            operationId = "getFlow",
            summary = "Get one dataflow",
            description = "The name of a dataflow, what it contains, and when it last changed.")
    public FlowView get(
            @Parameter(description = "Id of the dataflow.", example = "DF_DIGITAL") @RestPath
                    String flow,
            @BeanParam Languages languages) {
        Coverage coverage = coverages.current();
        return FlowView.of(
                Dataflows.named(flow, coverage.catalogue()), coverage, languages.preferred());
    }
}
