package org.sharedgrowth.observatory.indicators.analysis.inequality;

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
import org.sharedgrowth.observatory.indicators.analysis.input.UnitParameters;
import org.sharedgrowth.observatory.indicators.caching.PublicCopy;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Paging;

/** Inequality between areas over HTTP. */
@PublicCopy
@Path("/api/indicators/v1/analysis/inequality")
@Tag(name = "Analysis", description = "Gaps, inequality, aggregates, trends and indices.")
public class InequalityResource {
    private final Inputs inputs;
    private final InequalityFigures figures;

    InequalityResource(Inputs inputs, InequalityFigures figures) {
        this.inputs = inputs;
        this.figures = figures;
    }

    // Blocking, because the measures of many groups and years keep a thread busy.
    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermitAll
    @Blocking
    @Operation(
            operationId = "listInequality",
            summary = "Measure inequality between areas",
            description =
                    "How unequal the areas of each group are in each year, weighted by the"
                            + " people in them: Gini, Theil and other measures, each with its"
                            + " interval or the reason why there is none. Areas without a figure"
                            + " are listed; if they are more than 15 % of the areas, the reason"
                            + " stands in place of the measures. The parameter 'group' chooses"
                            + " the groups; without it, the areas that 'area' names, by default"
                            + " all countries, form one group. JSON is paged; CSV has all rows."
                            + " For inequality between groups of people in one area, see the"
                            + " operation listGaps.")
    @APIResponse(
            responseCode = "200",
            description = "The measures.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = InequalityPage.class)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class),
                        example = "group,group_name,period,areas,used,missing,…")
            })
    @APIResponse(
            responseCode = "406",
            description = "None of the accepted media types is available.")
    public Uni<RestResponse<Object>> list(
            @BeanParam AnalysisParameters common,
            @BeanParam InequalityParameters parameters,
            @BeanParam UnitParameters unit,
            @BeanParam Paging paging,
            @BeanParam Languages languages,
            @Context HttpServerRequest http) {
        AnswerForm form = AnswerForm.of(common, http);
        InequalityRequest request =
                new InequalityRequestReader(inputs).read(common, parameters, unit);
        return figures.table(request)
                .map(table -> new InequalityAnswers(table, languages))
                .map(answers ->
                        form.answer(
                                "inequality " + request.indicator(),
                                request.scope(),
                                http,
                                () -> answers.page(paging),
                                answers::csv));
    }
}
