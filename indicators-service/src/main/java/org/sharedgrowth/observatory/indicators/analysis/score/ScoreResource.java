package org.sharedgrowth.observatory.indicators.analysis.score;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.answer.AnswerForm;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.caching.PublicCopy;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Paging;

/** Scores of indices over HTTP. */
@Path("/api/indicators/v1/indices/{code}/scores")
@Tag(name = "Indices")
class ScoreResource {
    private final IndexReader indexReader;

    ScoreResource(IndexReader indexReader) {
        this.indexReader = indexReader;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PublicCopy
    @PermitAll
    @Operation(
            operationId = "getIndexScores",
            summary = "Compute the scores of an index",
            description =
                    "Scores and ranks of all areas in a year, or in each year of a range, from"
                            + " the figures as of a date. Each has the values of every part and"
                            + " the figures from which they were computed, or the reason why the"
                            + " area has no score. The default is the newest year in which an"
                            + " area has a score. Areas are compared with all countries, or with"
                            + " the members of 'group'; 'area' only limits which areas are"
                            + " shown. Only stewards see the scores of an unverified definition.")
    @APIResponse(
            responseCode = "200",
            description = "The scores.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ScoreAnswer.class)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class),
                        example =
                                "index,version,area,period,score,printed,rank,ranked,band,reason,…")
            })
    @APIResponse(
            responseCode = "422",
            description = "There is no score, and the type of the problem says why.")
    public Uni<RestResponse<Object>> scores(
            @Parameter(description = "Code of the index.", example = "HDI") @RestPath String code,
            @BeanParam IndexParameters indexParameters,
            @BeanParam AnalysisParameters sent,
            @BeanParam Paging paging,
            @BeanParam Languages languages,
            @Context HttpServerRequest request) {
        AnswerForm form = AnswerForm.of(sent, request);
        Predicate<String> shown = indexReader.shownAreas(sent);
        boolean ofAllYears = isGiven(sent.period()) || isGiven(sent.from()) || isGiven(sent.to());
        return indexReader
                .read(code, indexParameters, indexReader.scopeToCompare(sent))
                .map(index -> {
                    ScoreRows rows = ScoreRows.of(index.scores(), ofAllYears, shown);
                    return form.answer(
                            code + "-scores",
                            indexReader.scopeOfAllCountries(sent),
                            request,
                            () -> new ScoreViews(index, languages).page(rows, paging),
                            () -> ScoreCsv.of(index, rows));
                });
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isEmpty();
    }
}
