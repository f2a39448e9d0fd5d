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
import org.sharedgrowth.observatory.indicators.analysis.rank.YearCase;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexCase;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Refuses a run about a year in which no area has a score, before it waits for its turn. */
@ApplicationScoped
class RunYears {
    private final Inputs inputs;

    RunYears(Inputs inputs) {
        this.inputs = inputs;
    }

    /**
     * Requires a score.
     *
     * @param asked what the run reads: a year, or all of them
     * @param all the same with all years
     * @return fails with 422: without any figure in the year, EMPTY_INPUT that names the years in
     *     which an area has a score; else the reason why no area has one
     */
    Uni<Void> check(Definition definition, Map<String, Double> weights, Scope asked, Scope all) {
        return read(definition, weights, asked)
                .chain(year -> {
                    if (year.figures().isEmpty()) {
                        return read(definition, weights, all)
                                .map(every -> {
                                    throw noFigures(asked, every);
                                });
                    }
                    return Uni.createFrom().item(YearCase.newest(year)).replaceWithVoid();
                });
    }

    private Uni<IndexCase> read(Definition definition, Map<String, Double> weights, Scope scope) {
        return inputs.read(scope, IndexCase.keys(definition))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(figures -> new IndexCase(definition, weights, figures));
    }

    private static Problem noFigures(Scope asked, IndexCase all) {
        List<String> years = YearCase.years(all);
        if (years.isEmpty()) {
            return YearCase.noScore(all);
        }
        LocalizedText hint = RefusalText.localized(t -> t.giveOneOf(ranges(years)));
        Problem nothing =
                Refusals.problem(asked.nothing(), Detail.indicator(all.definition().code()));
        return nothing.with(List.of(Fault.ofBody("/period", String.valueOf(asked.first()), hint)));
    }

    /** Years for people: those that follow each other as first–last. */
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
