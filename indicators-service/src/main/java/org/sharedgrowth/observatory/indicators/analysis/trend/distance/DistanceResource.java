package org.sharedgrowth.observatory.indicators.analysis.trend.distance;

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

/** Time distance over HTTP. */
@PublicCopy
@Path("/api/indicators/v1/analysis/time-distance")
@Tag(name = "Analysis", description = "Gaps, inequality, aggregates, trends and indices.")
public class DistanceResource {
    private final Inputs inputs;

    DistanceResource(Inputs inputs) {
        this.inputs = inputs;
    }

    // Blocking, because it reads the figures of all areas.
    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermitAll
    @Blocking
    @Operation(
            operationId = "listTimeDistances",
            summary = "Measure how many years areas are behind another area",
            description =
                    "For each area with figures: how many years after the reference area it"
                            + " reached a level, interpolating linearly between figures, and"
                            + " when it catches up if both continue as in their last common"
                            + " years. A number that cannot be computed is replaced by the"
                            + " reason. JSON is paged; CSV has all areas.")
    @APIResponse(
            responseCode = "200",
            description = "The distances.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = DistanceView.DistancePage.class)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class),
                        example =
                                """
                                area,area_name,reference,level,reference_time,time,years,\
                                warnings,reason,catch_up,catch_up_reason
                                BRA,Brazil,SWE,30,1997.6,2006.7,9.1,wide-gap,,2031.4,
                                """)
            })
    @APIResponse(
            responseCode = "406",
            description = "None of the accepted media types is available.")
    public Uni<RestResponse<Object>> list(
            @BeanParam AnalysisParameters common,
            @BeanParam DistanceParameters parameters,
            @BeanParam Paging paging,
            @BeanParam Languages languages,
            @Context HttpServerRequest http) {
        AnswerForm form = AnswerForm.of(common, http);
        DistanceRequest request = DistanceRequest.read(inputs, common, parameters);
        return TrendFigures.read(inputs, request.scope(), request.indicator())
                .map(figures -> new DistanceAnswers(figures, request, languages))
                .map(answers ->
                        form.answer(
                                "time distance " + request.indicator(),
                                request.scope(),
                                http,
                                () -> answers.page(paging),
                                answers::csv));
    }
}
