package org.sharedgrowth.observatory.indicators.analysis.trend.diffusion;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.trend.Curve;
import org.sharedgrowth.observatory.indicators.analysis.answer.AnswerForm;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.indicators.analysis.trend.ParameterValues;
import org.sharedgrowth.observatory.indicators.analysis.trend.TrendFigures;
import org.sharedgrowth.observatory.indicators.caching.PublicCopy;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Paging;

/** Diffusion over HTTP. */
@PublicCopy
@Path("/api/indicators/v1/analysis/diffusion")
@Tag(name = "Analysis", description = "Gaps, inequality, aggregates, trends and indices.")
public class DiffusionResource {
    private final Inputs inputs;

    DiffusionResource(Inputs inputs) {
        this.inputs = inputs;
    }

    // Blocking, because fitting curves keeps a thread busy.
    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermitAll
    @Blocking
    @Operation(
            operationId = "listDiffusion",
            summary = "Fit diffusion curves",
            description =
                    "For each area with figures, fits a curve by nonlinear least squares: at"
                            + " which level the diffusion ends, when it is fastest, and how long"
                            + " it takes, with standard errors. The final level is not stated"
                            + " for an area that has not reached the midpoint, and never exceeds"
                            + " the maximum that the indicator declares. If no curve can be"
                            + " fitted, the reason is given. JSON is paged; CSV has all areas.")
    @APIResponse(
            responseCode = "200",
            description = "The curves.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = DiffusionView.DiffusionPage.class)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class),
                        example =
                                """
                                area,area_name,curve,points,dropped,asymptote,asymptote_se
                                BRA,Brazil,logistic,34,1990,88.4,2.7
                                """)
            })
    @APIResponse(
            responseCode = "406",
            description = "None of the accepted media types is available.")
    public Uni<RestResponse<Object>> list(
            @BeanParam AnalysisParameters common,
            @RestQuery
                    @Parameter(
                            description = "The indicator by code, World Bank id or former code.",
                            required = true,
                            example = "IT_NET_USER_ZS")
                    @Nullable String indicator,
            @RestQuery
                    @Parameter(
                            description = "The type of curve.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            defaultValue = "logistic",
                                            enumeration = {"logistic", "gompertz"}))
                    @Nullable String curve,
            @BeanParam Paging paging,
            @BeanParam Languages languages,
            @Context HttpServerRequest http) {
        AnswerForm form = AnswerForm.of(common, http);
        Curve.Kind kind =
                ParameterValues.enumValue("curve", curve, Curve.Kind.values(), Curve.Kind.LOGISTIC);
        Scope scope = inputs.scope(common);
        String code = inputs.indicator(indicator);
        return TrendFigures.read(inputs, scope, code)
                .map(figures -> new DiffusionAnswers(figures, kind, languages))
                .map(answers ->
                        form.answer(
                                "diffusion " + code,
                                scope,
                                http,
                                () -> answers.page(paging),
                                answers::csv));
    }
}
