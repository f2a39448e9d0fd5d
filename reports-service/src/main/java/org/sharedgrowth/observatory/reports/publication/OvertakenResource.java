package org.sharedgrowth.observatory.reports.publication;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.reports.VirtualThreads;
import org.sharedgrowth.observatory.reports.document.Edition;
import org.sharedgrowth.observatory.reports.document.WhatIf;
import org.sharedgrowth.observatory.reports.document.binding.CellKey;
import org.sharedgrowth.observatory.reports.figure.StalenessView.StaleSentence;

/**
 * The effect of a release on published reports, for the people who decide about the release. The
 * API calls sentences overtaken that are stale, that is, out of date.
 */
@Path("/api/reports/v1/overtaken")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class OvertakenResource {
    private final StoredDocuments documents;
    private final VirtualThreads threads;

    OvertakenResource(StoredDocuments documents, VirtualThreads threads) {
        this.documents = documents;
        this.threads = threads;
    }

    @GET
    @RolesAllowed({"contributor", "reviewer"})
    @Operation(
            operationId = "listOvertaken",
            summary = "List the sentences that a release would put out of date",
            description =
                    "Compares the current version of every published report with the data as it"
                            + " would be: the given cells as stated, all other cells as they were"
                            + " published. Only reports with such sentences are listed. Nothing is"
                            + " stored.")
    @APIResponse(responseCode = "200", description = "The reports, sorted by slug.")
    public Uni<RestResponse<Views.StaleReportPage>> list(
            @Parameter(
                            description =
                                    "A cell as the release would leave it: dataflow, series key,"
                                            + " period, value and observation status, joined by"
                                            + " commas. Leave value and status empty for a cell"
                                            + " that the release removes. At most 50 cells.",
                            required = true,
                            example =
                                    "[\"DF_DIGITAL,A.KEN.IT_NET_USER_ZS._T._T._T._T._T,2020,27.0,A\"]")
                    @RestQuery("cell")
                    List<String> cells) {
        Map<CellKey, WhatIf.ChangedCell> changes = ChangedCells.read(cells);
        return threads.call(() -> staleReports(changes))
                .map(found ->
                        RestResponse.ResponseBuilder.ok(
                                        new Views.StaleReportPage(
                                                1, found.size(), found.size(), found))
                                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                                .build());
    }

    private List<Views.StaleReport> staleReports(Map<CellKey, WhatIf.ChangedCell> changes) {
        List<String> keys = changes.keySet().stream().map(CellKey::key).distinct().toList();
        return documents.currentVersionsWith(keys).stream()
                .map(current -> report(current, changes))
                .filter(report -> !report.sentences().isEmpty())
                .toList();
    }

    private static Views.StaleReport report(
            StoredDocuments.CurrentVersion current, Map<CellKey, WhatIf.ChangedCell> changes) {
        Edition edition = current.edition();
        return new Views.StaleReport(
                current.slug(),
                current.title(),
                current.version(),
                WhatIf.assess(edition, changes).stream().map(StaleSentence::of).toList());
    }
}
