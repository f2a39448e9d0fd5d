package org.sharedgrowth.observatory.indicators.analysis.rank;

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
import org.sharedgrowth.observatory.indicators.analysis.answer.AnswerForm;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexParameters;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexReader;
import org.sharedgrowth.observatory.indicators.caching.PublicCopy;
import org.sharedgrowth.observatory.indicators.problem.Languages;

/** Changes of ranks over HTTP. */
@Path("/api/indicators/v1/indices/{code}/rank-changes")
@Tag(name = "Indices")
class RankChangeResource {
    private final IndexReader indexReader;
    private final RankChanges changes;

    RankChangeResource(IndexReader indexReader, RankChanges changes) {
        this.indexReader = indexReader;
        this.changes = changes;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PublicCopy
    @PermitAll
    @Operation(
            operationId = "getIndexRankChanges",
            summary = "Explain why ranks changed",
            description =
                    "Splits the change of every area's rank and score between two years,"
                            + " releases, versions or weights into its causes: revised figures,"
                            + " new figures, weights and method, and who is ranked. The causes"
                            + " (Shapley values) sum to the change; a sentence names the largest"
                            + " first. If the request gives weights, they apply to the later"
                            + " state. At most 10 causes.")
    @APIResponse(
            responseCode = "200",
            description = "The changes.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RankChangeAnswer.class)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class),
                        example = "index,area,rankFrom,rankTo,scoreFrom,scoreTo,…")
            })
    @APIResponse(
            responseCode = "422",
            description = "There is no answer, and the type of the problem says why.")
    public Uni<RestResponse<Object>> changes(
            @Parameter(description = "Code of the index.", example = "HDI") @RestPath String code,
            @BeanParam IndexParameters indexParameters,
            @BeanParam RankChangeParameters sent,
            @BeanParam Languages languages,
            @Context HttpServerRequest request) {
        AnswerForm form = AnswerForm.of(sent.format(), request);
        Predicate<String> shown =
                indexReader.shownAreas(
                        new AnalysisParameters(
                                sent.flow(),
                                sent.area(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));
        return changes.find(code, indexParameters, sent)
                .map(found -> {
                    RankChangeAnswer answer = new RankChangeViews(found, languages).answer(shown);
                    return form.answer(
                            code + "-rank-changes",
                            () -> answer,
                            () -> RankChangeViews.csv(answer));
                });
    }
}
