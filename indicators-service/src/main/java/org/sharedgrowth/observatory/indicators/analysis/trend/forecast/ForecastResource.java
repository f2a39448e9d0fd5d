package org.sharedgrowth.observatory.indicators.analysis.trend.forecast;

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

/** Forecasts over HTTP. */
@PublicCopy
@Path("/api/indicators/v1/analysis/forecasts")
@Tag(name = "Analysis", description = "Gaps, inequality, aggregates, trends and indices.")
public class ForecastResource {
    private final Inputs inputs;

    ForecastResource(Inputs inputs) {
        this.inputs = inputs;
    }

    // Blocking, because fitting and testing models keeps a thread busy.
    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermitAll
    @Blocking
    @Operation(
            operationId = "listForecasts",
            summary = "Forecast figures and test the forecasts on the past",
            description =
                    "Continues the figures of each area, with an interval, by the model that has"
                            + " the smallest errors when it forecasts past years from earlier"
                            + " ones (rolling origin); of two equally good models, the simpler"
                            + " one. The answer also has these errors by number of steps ahead,"
                            + " and how often the intervals contained the figure. Values are"
                            + " kept within the bounds of the indicator if it declares both. A"
                            + " forecast is not an observation: its status is F. JSON is paged;"
                            + " CSV has all areas.")
    @APIResponse(
            responseCode = "200",
            description = "The forecasts.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ForecastView.ForecastPage.class)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class),
                        example =
                                """
                                area,area_name,period,value,low,high,status,model
                                BRA,Brazil,2025,87.1,82.4,91.8,F,drift
                                """)
            })
    @APIResponse(
            responseCode = "406",
            description = "None of the accepted media types is available.")
    public Uni<RestResponse<Object>> list(
            @BeanParam AnalysisParameters common,
            @BeanParam ForecastParameters parameters,
            @BeanParam Paging paging,
            @BeanParam Languages languages,
            @Context HttpServerRequest http) {
        AnswerForm form = AnswerForm.of(common, http);
        ForecastRequest request = ForecastRequest.read(inputs, common, parameters);
        return TrendFigures.read(inputs, request.scope(), request.indicator())
                .map(figures -> new ForecastAnswers(figures, request, languages))
                .map(answers ->
                        form.answer(
                                "forecasts " + request.indicator(),
                                request.scope(),
                                http,
                                () -> answers.page(paging),
                                answers::csv));
    }
}
