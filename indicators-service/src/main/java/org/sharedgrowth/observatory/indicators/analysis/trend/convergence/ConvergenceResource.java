package org.sharedgrowth.observatory.indicators.analysis.trend.convergence;

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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.answer.AnswerForm;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.indicators.analysis.trend.ParameterValues;
import org.sharedgrowth.observatory.indicators.analysis.trend.TrendFigures;
import org.sharedgrowth.observatory.indicators.caching.PublicCopy;
import org.sharedgrowth.observatory.indicators.problem.Languages;

/** Convergence over HTTP. */
@PublicCopy
@Path("/api/indicators/v1/analysis/convergence")
@Tag(name = "Analysis", description = "Gaps, inequality, aggregates, trends and indices.")
public class ConvergenceResource {
    private final Inputs inputs;

    ConvergenceResource(Inputs inputs) {
        this.inputs = inputs;
    }

    // Blocking, because it reads the figures of all areas.
    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermitAll
    @Blocking
    @Operation(
            operationId = "getConvergence",
            summary = "Measure whether areas converge",
            description =
                    "Compares the years 'from' and 'to', both of which are required: how far"
                            + " apart the areas are (sigma convergence), whether those that"
                            + " started lower grew faster (beta convergence), and how many years"
                            + " pass until half of the distance is gone. For indicators with a"
                            + " maximum, growth is also measured on the logit scale, because"
                            + " areas near the maximum can hardly grow. Only areas with figures"
                            + " above zero in both years are used; the others are listed.")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            required = true,
            description = "The first year.",
            example = "2010")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            required = true,
            description = "The last year.",
            example = "2020")
    @APIResponse(
            responseCode = "200",
            description = "The measures.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ConvergenceView.class)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class),
                        example =
                                """
                                from,to,areas,dropped,sigma_first,sigma_last
                                2005,2020,180,PRK SSD,1.68,0.59
                                """)
            })
    @APIResponse(
            responseCode = "406",
            description = "None of the accepted media types is available.")
    public Uni<RestResponse<Object>> convergence(
            @BeanParam AnalysisParameters common,
            @RestQuery
                    @Parameter(
                            description = "The indicator by code, World Bank id or former code.",
                            required = true,
                            example = "IT_NET_USER_ZS")
                    @Nullable String indicator,
            @BeanParam Languages languages,
            @Context HttpServerRequest http) {
        AnswerForm form = AnswerForm.of(common, http);
        int from = ParameterValues.year("from", common.from());
        int to = ParameterValues.year("to", common.to());
        Scope scope = inputs.scope(common);
        String code = inputs.indicator(indicator);
        return TrendFigures.read(inputs, scope, code)
                .map(figures -> new ConvergenceAnswers(figures, from, to, languages))
                .map(answers ->
                        form.answer(
                                "convergence " + code, scope, http, answers::view, answers::csv));
    }
}
