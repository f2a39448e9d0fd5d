package org.sharedgrowth.observatory.indicators.analysis.aggregate;

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

/** Figures of groups of areas over HTTP. */
@PublicCopy
@Path("/api/indicators/v1/analysis/aggregates")
@Tag(name = "Analysis")
public class AggregateResource {
    private final Inputs inputs;
    private final GroupFigures figures;

    AggregateResource(Inputs inputs, GroupFigures figures) {
        this.inputs = inputs;
        this.figures = figures;
    }

    // Blocking, because the figures of all groups and years keep a thread busy.
    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermitAll
    @Blocking
    @Operation(
            operationId = "listAggregates",
            summary = "Compute figures of groups of areas",
            description =
                    "The figure of each group and year, combined from its members' figures by"
                            + " the rule that the indicator declares, with its coverage, the"
                            + " codes of the missing members and its expected error; a figure"
                            + " that would mislead is replaced by the reason why it is refused."
                            + " The parameter 'group' chooses the groups (all by default);"
                            + " instead, 'area' can name areas that together form one group."
                            + " JSON is paged; CSV has all rows.")
    @APIResponse(
            responseCode = "200",
            description = "The figures.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AggregatePage.class)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class),
                        example = "group,group_name,period,value,unit,…")
            })
    @APIResponse(
            responseCode = "406",
            description = "None of the accepted media types is available.")
    public Uni<RestResponse<Object>> list(
            @BeanParam AnalysisParameters common,
            @BeanParam AggregateParameters parameters,
            @BeanParam UnitParameters unit,
            @BeanParam Paging paging,
            @BeanParam Languages languages,
            @Context HttpServerRequest http) {
        AnswerForm form = AnswerForm.of(common, http);
        AggregateRequest request =
                new AggregateRequestReader(inputs).read(common, parameters, unit);
        return figures.table(request)
                .invoke(AggregateTable::requireNumberIfSingle)
                .map(table -> new AggregateAnswers(table, languages))
                .map(answers ->
                        form.answer(
                                "aggregates " + request.indicator(),
                                request.scope(),
                                http,
                                () -> answers.page(paging),
                                answers::csv));
    }
}
