package org.sharedgrowth.observatory.reports.publication;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Check codes over HTTP; open to guests. */
@Path("/api/reports/v1/check-codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class CheckCodeResource {
    private final CheckedFigures figures;

    CheckCodeResource(CheckedFigures figures) {
        this.figures = figures;
    }

    @PermitAll
    @GET
    @Path("/{code}")
    @Operation(
            operationId = "checkFigure",
            summary = "Check a published figure by its code",
            description =
                    "The figure that has this check code: its report, version and cell, its value"
                            + " as printed, and whether, according to the newest data, it is still"
                            + " current, revised or withdrawn. Each figure of a published version"
                            + " has a code; the facts of the report list them. If the data is not"
                            + " available, the state is UNKNOWN, never CURRENT.")
    @APIResponse(responseCode = "200", description = "The figure.")
    public Uni<RestResponse<CheckedFigure>> check(
            @Parameter(
                            description =
                                    "Ten symbols, printed in two groups. Letter case, hyphens and"
                                            + " spaces do not matter; O is read as 0, I and L as"
                                            + " 1.",
                            example = "K7QF3-M2X97")
                    @PathParam("code")
                    String code) {
        return figures.find(code)
                .map(found ->
                        RestResponse.ResponseBuilder.ok(found)
                                .header(HttpHeaders.CACHE_CONTROL, ReportResource.PUBLIC)
                                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                                .build());
    }
}
