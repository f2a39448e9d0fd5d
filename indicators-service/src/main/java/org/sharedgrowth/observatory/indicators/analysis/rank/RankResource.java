package org.sharedgrowth.observatory.indicators.analysis.rank;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
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
import org.sharedgrowth.observatory.analysis.index.draws.RankDraws;
import org.sharedgrowth.observatory.analysis.index.draws.RankTally;
import org.sharedgrowth.observatory.indicators.analysis.answer.AnswerForm;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.indicators.analysis.revision.RevisionArchive;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexParameters;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexReader;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexWithFigures;
import org.sharedgrowth.observatory.indicators.caching.PublicCopy;
import org.sharedgrowth.observatory.indicators.problem.Languages;

/** Rank intervals over HTTP. */
@Path("/api/indicators/v1/indices/{code}/ranks")
@Tag(name = "Indices")
class RankResource {
    private final IndexReader indexReader;
    private final RevisionArchive archive;

    RankResource(IndexReader indexReader, RevisionArchive archive) {
        this.indexReader = indexReader;
        this.archive = archive;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PublicCopy
    @PermitAll
    @Operation(
            operationId = "getIndexRanks",
            summary = "Compute how certain ranks are",
            description =
                    "Ranks with their intervals: the index is computed repeatedly with other"
                            + " weights, and with random errors for figures that have a standard"
                            + " error, or with revisions as large as those of similar figures in"
                            + " the past. The answer has, for each area, the quantiles of its"
                            + " ranks, the share of draws with each rank, the areas from which"
                            + " it cannot be distinguished, and those that it is ahead of"
                            + " whatever the weights are; for the areas that the request names,"
                            + " also the probability of being ahead of any other area. At most"
                            + " 1,000 draws; start a run for more.")
    @APIResponse(
            responseCode = "200",
            description = "The ranks.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RankAnswer.class)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class),
                        example = "index,version,area,period,printed,rank,low,median,high,mean,…")
            })
    @APIResponse(
            responseCode = "422",
            description = "There is no rank, and the type of the problem says why.")
    public Uni<RestResponse<Object>> ranks(
            @Parameter(description = "Code of the index.", example = "HDI") @RestPath String code,
            @BeanParam IndexParameters indexParameters,
            @BeanParam RankParameters rankParameters,
            @BeanParam AnalysisParameters sent,
            @BeanParam Languages languages,
            @Context HttpServerRequest request) {
        AnswerForm form = AnswerForm.of(sent, request);
        RankSettings settings = RankSettings.of(rankParameters);
        Predicate<String> shown = indexReader.shownAreas(sent);
        boolean pairs = sent.area() != null && !sent.area().isEmpty();
        FigureUncertainty kind = rankParameters.figureUncertainty();
        Scope all = indexReader.scopeOfAllCountries(sent);
        return indexReader
                .read(code, indexParameters, indexReader.scopeToCompare(sent))
                .chain(index -> prepare(IndexInYear.newest(index), kind, all))
                .map(prepared -> {
                    RankAnswer answer = answer(prepared, settings, languages, shown, pairs);
                    return form.answer(
                            code + "-ranks",
                            all,
                            request,
                            () -> answer,
                            () -> RankAnswers.csv(answer));
                });
    }

    /**
     * An index in a year, with the source of the uncertainty of its figures.
     *
     * @param revised how its figures may still be revised; null if standard errors are used
     */
    private record Prepared(IndexInYear year, @Nullable RevisedFigures revised) {}

    private Uni<Prepared> prepare(IndexInYear year, FigureUncertainty kind, Scope all) {
        if (kind == FigureUncertainty.ERRORS) {
            return Uni.createFrom().item(new Prepared(year, null));
        }
        return Multi.createFrom()
                .iterable(IndexWithFigures.keys(year.index().definition()))
                .onItem()
                .transformToUniAndConcatenate(key -> archive.read(all, key))
                .collect()
                .asList()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(archives -> new Prepared(year, RevisedFigures.of(year, archives)));
    }

    private static RankAnswer answer(
            Prepared prepared,
            RankSettings settings,
            Languages languages,
            Predicate<String> shown,
            boolean pairs) {
        IndexInYear year = prepared.year();
        RevisedFigures revised = prepared.revised();
        RankDraws draws =
                revised == null ? year.draws(settings) : year.draws(settings, revised.changes());
        RankTally tally =
                revised == null ? year.tally(draws, settings) : draws.tally(settings.draws());
        return new RankAnswers(year, settings, languages, revised)
                .answer(draws, tally, shown, pairs);
    }
}
