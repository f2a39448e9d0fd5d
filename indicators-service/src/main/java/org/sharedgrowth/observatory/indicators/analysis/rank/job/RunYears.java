package org.sharedgrowth.observatory.indicators.analysis.rank.job;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.indicators.analysis.rank.IndexInYear;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexWithFigures;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Refuses a run for a year in which no area has a score, before the run is queued. */
@ApplicationScoped
class RunYears {
    private final Inputs inputs;

    RunYears(Inputs inputs) {
        this.inputs = inputs;
    }

    /**
     * Requires that at least one area has a score in the years that a run reads.
     *
     * @param requested the scope that the run reads: one year, or all years
     * @param all the same scope with all years
     * @return completes if an area has a score, and otherwise fails with 422. If the year has no
     *     figure but other years have scores, the problem lists those years, and its reason is
     *     EMPTY_INPUT, or UNKNOWN_AT_DATE if the request names a date or release. In all other
     *     cases the problem states why no area has a score.
     */
    Uni<Void> check(
            Definition definition, Map<String, Double> weights, Scope requested, Scope all) {
        return read(definition, weights, requested)
                .chain(found -> {
                    if (found.figures().isEmpty()) {
                        return read(definition, weights, all)
                                .map(allYears -> {
                                    throw noFigures(requested, allYears);
                                });
                    }
                    return Uni.createFrom().item(IndexInYear.newest(found)).replaceWithVoid();
                });
    }

    private Uni<IndexWithFigures> read(
            Definition definition, Map<String, Double> weights, Scope scope) {
        return inputs.read(scope, IndexWithFigures.keys(definition))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(figures -> new IndexWithFigures(definition, weights, figures));
    }

    private static Problem noFigures(Scope requested, IndexWithFigures all) {
        List<String> years = IndexInYear.years(all);
        if (years.isEmpty()) {
            return IndexInYear.noScore(all);
        }
        LocalizedText hint = RefusalText.localized(t -> t.giveOneOf(ranges(years)));
        Problem nothing =
                Refusals.problem(
                        requested.noFigureReason(), Detail.indicator(all.definition().code()));
        return nothing.with(
                List.of(Fault.ofBody("/period", String.valueOf(requested.first()), hint)));
    }

    /** Years as text, in which consecutive years are written as first–last. */
    private static String ranges(List<String> years) {
        StringBuilder ranges = new StringBuilder();
        for (int i = 0; i < years.size(); i++) {
            int first = i;
            while (i + 1 < years.size()
                    && Integer.parseInt(years.get(i + 1)) == Integer.parseInt(years.get(i)) + 1) {
                i++;
            }
            ranges.append(ranges.isEmpty() ? "" : ", ")
                    .append(years.get(first))
                    .append(i == first ? "" : "–" + years.get(i));
        }
        return ranges.toString();
    }
}
