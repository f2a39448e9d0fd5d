package org.sharedgrowth.observatory.indicators.analysis.gap;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sharedgrowth.observatory.indicators.analysis.answer.AnswerForm;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.input.UnitParameters;
import org.sharedgrowth.observatory.indicators.caching.PublicCopy;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Paging;

/** Gaps over HTTP. */
@PublicCopy
@Path("/api/indicators/v1/analysis/gaps")
@Tag(name = "Analysis", description = "Gaps, inequality, aggregates, trends and indices.")
public class GapResource {
    private final Inputs inputs;
    private final Gaps gaps;

    GapResource(Inputs inputs, Gaps gaps) {
        this.inputs = inputs;
        this.gaps = gaps;
    }

    // Blocking, because the measures of many rows keep a thread busy. The declared return type is
    // Response, because with a more specific type the server would not choose the writer by the
    // actual content.
    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermitAll
    @Blocking
    @Operation(
            operationId = "listGaps",
            summary = "Measure gaps between groups of people",
            description =
                    "For each area and year in which a group has a figure: the figures of the"
                            + " groups, their difference and ratio, how many people are not"
                            + " reached, and the requested measures of inequality, each with its"
                            + " standard error or the reason why there is none. A number that"
                            + " cannot be computed is replaced by the reason. The answer also"
                            + " has the figures for the world, and the areas that do not report."
                            + " JSON is paged; CSV has all rows.")
    @APIResponse(
            responseCode = "200",
            description = "The gaps.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = GapPage.class)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class),
                        example = "area,area_name,period,total,value_F,…")
            })
    @APIResponse(
            responseCode = "406",
            description = "None of the accepted media types is available.")
    public Uni<Response> list(
            @BeanParam AnalysisParameters common,
            @BeanParam GapParameters parameters,
            @BeanParam UnitParameters unit,
            @BeanParam Paging paging,
            @BeanParam Languages languages,
            @Context HttpServerRequest http) {
        AnswerForm form = AnswerForm.of(common, http);
        GapRequest request = new GapRequestReader(inputs).read(common, parameters, unit);
        return gaps.table(request)
                .map(table -> new GapAnswers(table, languages))
                .map(answers ->
                        form.answer(
                                        "gaps " + request.indicator() + " " + request.by(),
                                        request.scope(),
                                        http,
                                        () -> answers.page(paging),
                                        answers::csv)
                                .toResponse());
    }
}
