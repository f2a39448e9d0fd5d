package org.sharedgrowth.observatory.indicators.analysis.trend.targets;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.indicators.analysis.answer.AnswerForm;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.trend.TrendFigures;
import org.sharedgrowth.observatory.indicators.caching.PublicCopy;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Paging;

/** Targets over HTTP. */
@PublicCopy
@Path("/api/indicators/v1/analysis/targets")
@Tag(name = "Analysis", description = "Gaps, inequality, aggregates, trends and indices.")
public class TargetResource {
    private final Inputs inputs;

    TargetResource(Inputs inputs) {
        this.inputs = inputs;
    }

    // Blocking, because it reads the figures of all areas.
    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermitAll
    @Blocking
    @Operation(
            operationId = "listTargetProgress",
            summary = "Assess progress towards a target",
            description =
                    "For each area with figures: whether its pace since the baseline is fast"
                            + " enough to meet the target in time, when the target is met at"
                            + " this pace, and what pace is needed from now on; as growth rates"
                            + " and as yearly amounts. The cut points of the verdicts can be"
                            + " set. If progress cannot be assessed, the answer has the reason."
                            + " JSON is paged; CSV has all areas.")
    @APIResponse(
            responseCode = "200",
            description = "The progress.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TargetView.TargetPage.class)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class),
                        example =
                                """
                                area,area_name,baseline_period,baseline,newest_period,newest
                                BRA,Brazil,2015,58.3,2023,84.2
                                """)
            })
    @APIResponse(
            responseCode = "406",
            description = "None of the accepted media types is available.")
    public Uni<RestResponse<Object>> list(
            @BeanParam AnalysisParameters common,
            @BeanParam TargetParameters parameters,
            @BeanParam Paging paging,
            @BeanParam Languages languages,
            @Context HttpServerRequest http) {
        AnswerForm form = AnswerForm.of(common, http);
        TargetRequest request = TargetRequest.read(inputs, common, parameters);
        return TrendFigures.read(inputs, request.scope(), request.indicator())
                .invoke(request::refuseUnreachable)
                .map(figures -> new TargetAnswers(figures, request, languages))
                .map(answers ->
                        form.answer(
                                "targets " + request.indicator(),
                                request.scope(),
                                http,
                                () -> answers.page(paging),
                                answers::csv));
    }
}
