package org.sharedgrowth.observatory.indicators.analysis.derived.lineage;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.Languages;

/** The lineage of figures over HTTP. */
@Path("/api/indicators/v1/derived-flows/{code}/lineage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Derived flows")
class LineageResource {
    private final Lineages lineages;

    LineageResource(Lineages lineages) {
        this.lineages = lineages;
    }

    // Blocking, because a figure whose inputs are revised is computed again.
    @GET
    @PermitAll
    @Blocking
    @Operation(
            operationId = "getDerivedLineage",
            summary = "Explain a computed figure",
            description =
                    "The inputs of a figure of a derived flow as they were when it was computed,"
                            + " each with its status and release; the method, its version,"
                            + " parameters and seed; and whether an input has been revised"
                            + " since. If one has, the figure recomputed from the current inputs"
                            + " is added.")
    @APIResponse(responseCode = "200", description = "What it was computed from.")
    public Uni<LineageView> get(
            @Parameter(description = "Code of the derived flow.", example = "DF_NET_GAP") @RestPath
                    String code,
            @Parameter(
                            description =
                                    "The area, by code, ISO alpha-2 code, World Bank id or"
                                            + " former code.",
                            required = true,
                            example = "KEN")
                    @RestQuery
                    @Nullable String area,
            @Parameter(description = "The year.", required = true, example = "2019") @RestQuery
                    @Nullable String period,
            @Parameter(
                            description =
                                    "Explains the figure that was public at this instant, or at"
                                            + " the end (UTC) of this date.")
                    @RestQuery
                    @Nullable String asOf,
            @Parameter(
                            description =
                                    "Explains the figure as it was after the release with this"
                                            + " number.")
                    @RestQuery
                    @Nullable String release,
            @BeanParam Languages languages) {
        List<String> preferred = languages.preferred();
        return lineages.explain(code, area, period, asOf, release)
                .map(explained -> LineageViews.of(explained, preferred));
    }
}
