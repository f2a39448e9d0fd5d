package org.sharedgrowth.observatory.indicators.analysis.rank.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.draws.Weights;
import org.sharedgrowth.observatory.analysis.number.Shapley;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.index.IndexDefinitions;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.indicators.analysis.rank.FigureUncertainty;
import org.sharedgrowth.observatory.indicators.analysis.rank.IndexInYear;
import org.sharedgrowth.observatory.indicators.analysis.rank.RankSettings;
import org.sharedgrowth.observatory.indicators.analysis.rank.RevisedFigures;
import org.sharedgrowth.observatory.indicators.analysis.revision.RevisionArchive;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexReader;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexWithFigures;
import org.sharedgrowth.observatory.indicators.analysis.score.OwnWeights;
import org.sharedgrowth.observatory.indicators.analysis.score.ScoreText;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Checks requests, turns them into plans, and reads what a plan needs. */
@ApplicationScoped
class RunPlans {
    static final int MAX_AREAS = 500;

    /**
     * Each draw of a sensitivity analysis evaluates the index once per factor and two more times.
     */
    static final int MAX_SENSITIVITY_DRAWS = 10_000;

    private static final int MIN_FACTORS = 2;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final IndexReader indexReader;
    private final IndexDefinitions definitions;
    private final Inputs inputs;
    private final RevisionArchive archive;
    private final RunYears years;
    private final ObjectMapper json;

    RunPlans(
            IndexReader indexReader,
            IndexDefinitions definitions,
            Inputs inputs,
            RevisionArchive archive,
            RunYears years,
            ObjectMapper json) {
        this.years = years;
        this.archive = archive;
        this.indexReader = indexReader;
        this.definitions = definitions;
        this.inputs = inputs;
        this.json = json;
    }

    /**
     * The plan of a request.
     *
     * @return fails with 400 naming the bound or parameter, 404 for an unknown index, 422 for too
     *     many or too few factors, an unverified index unless the caller is a steward, or a year in
     *     which no area has a score
     */
    Uni<RunPlan> plan(RunType type, IndexRunRequest sent, Caller caller, Languages languages) {
        String code = sent.index();
        if (code == null || code.isEmpty()) {
            throw inBody("index", "", RefusalText.localized(t -> t.giveOneOf("EGDI, GCI, HDI")));
        }
        RankSettings settings = settings(type, sent);
        boolean revisions = usesRevisions(type, sent);
        Scope scope = inputs.publicScope(parameters(sent, sent.period()));
        if (scope.areas().size() > MAX_AREAS) {
            throw inBody(
                    "group",
                    Integer.toString(scope.areas().size()),
                    RefusalText.localized(
                            t -> t.wholeNumberBetween("1", String.valueOf(MAX_AREAS))));
        }
        String flow = scope.flow().dataKey();
        long release = scope.state().publicRelease(flow, scope.release());
        String weights = sent.weights() == null ? "" : sent.weights();
        return indexReader
                .definition(code, sent.version(), caller)
                .chain(stored -> {
                    Map<String, Double> own = OwnWeights.read(weights);
                    Definition definition = OwnWeights.apply(stored.definition(), own);
                    RunPlan plan =
                            new RunPlan(
                                    type.method().version(),
                                    code,
                                    definition.version(),
                                    scope.flow().id().id(),
                                    sent.group(),
                                    sent.period(),
                                    release,
                                    weights,
                                    settings,
                                    factors(type, definition, sent.factors()),
                                    languages.first(),
                                    revisions);
                    Scope all = inputs.publicScope(parameters(sent, null));
                    return years.check(definition, own, scope, all).replaceWith(plan);
                });
    }

    private static RankSettings settings(RunType type, IndexRunRequest sent) {
        Double spread = sent.spread();
        return RankSettings.of(
                text(sent.draws()),
                text(sent.seed()),
                spread == null ? null : new BigDecimal(spread.toString()).toPlainString(),
                sent.weighting(),
                type == RunType.SENSITIVITY ? MAX_SENSITIVITY_DRAWS : RankSettings.MAX_PER_RUN,
                RunPlans::inBody);
    }

    private static boolean usesRevisions(RunType type, IndexRunRequest sent) {
        boolean revised =
                FigureUncertainty.of(sent.uncertainty(), RunPlans::inBody)
                        == FigureUncertainty.REVISIONS;
        if (revised && type != RunType.RANKS) {
            throw inBody(
                    "uncertainty", "revisions", RefusalText.localized(t -> t.giveOneOf("errors")));
        }
        return revised;
    }

    /** The problem of an invalid field of the body. */
    static Problem inBody(String field, String value, LocalizedText hint) {
        return new Problem(
                ProblemType.INVALID_PARAMETER,
                hint,
                List.of(Fault.ofBody("/" + field, Problem.shown(value), hint)));
    }

    private static @Nullable String text(@Nullable Long number) {
        return number == null ? null : number.toString();
    }

    private static AnalysisParameters parameters(IndexRunRequest sent, @Nullable String period) {
        return new AnalysisParameters(
                sent.flow(), null, sent.group(), period, null, null, sent.asOf(), null, null);
    }

    private static List<String> factors(
            RunType type, Definition definition, @Nullable List<@Nullable String> sent) {
        List<String> parts = Weights.parts(definition);
        if (type == RunType.RANKS) {
            return List.of();
        }
        List<String> factors = sent == null || sent.isEmpty() ? parts : requested(sent, parts);
        if (type == RunType.SENSITIVITY && factors.size() > Shapley.MAX_FACTORS) {
            throw Refusals.problem(
                    Reason.TOO_MANY_FACTORS, Detail.count(factors.size(), Shapley.MAX_FACTORS));
        }
        if (factors.size() < MIN_FACTORS) {
            throw Refusals.problem(
                    Reason.TOO_FEW_VALUES, Detail.count(factors.size(), MIN_FACTORS));
        }
        return factors;
    }

    /** The factors that a request names, sorted by name, without duplicates. */
    private static List<String> requested(List<@Nullable String> sent, List<String> parts) {
        SortedSet<String> factors = new TreeSet<>();
        for (int i = 0; i < sent.size(); i++) {
            String factor = sent.get(i);
            if (factor == null || !parts.contains(factor)) {
                throw inBody(
                        "factors/" + i,
                        factor == null ? "null" : factor,
                        ScoreText.localized(t -> t.partsWithWeights(String.join(", ", parts))));
            }
            factors.add(factor);
        }
        return List.copyOf(factors);
    }

    /** The plan as JSON; equal plans give equal texts. */
    String write(RunPlan plan) {
        return toJson(plan);
    }

    /** Any value as JSON. */
    String toJson(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The plan that {@link #write} wrote. */
    RunPlan read(String text) {
        return read(text, RunPlan.class);
    }

    /** The object that {@link #toJson} wrote. */
    <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The index in the year of a plan, with public figures. Blocking. */
    IndexInYear indexInYear(RunPlan plan) {
        Scope scope = scope(plan, plan.group(), plan.period());
        var weights = OwnWeights.read(plan.weights());
        IndexWithFigures index =
                definitions
                        .get(plan.index(), plan.version())
                        .chain(stored -> {
                            Definition definition = OwnWeights.apply(stored.definition(), weights);
                            return inputs.read(scope, IndexWithFigures.keys(definition))
                                    .map(figures ->
                                            new IndexWithFigures(definition, weights, figures));
                        })
                        .await()
                        .atMost(TIMEOUT);
        return IndexInYear.newest(index);
    }

    /** How the figures of a plan may be revised; null if it uses standard errors. Blocking. */
    @Nullable RevisedFigures revised(RunPlan plan, IndexInYear year) {
        if (!plan.revisions()) {
            return null;
        }
        Scope everywhere = scope(plan, null, null);
        return RevisedFigures.of(
                year,
                IndexWithFigures.keys(year.index().definition()).stream()
                        .map(key -> archive.read(everywhere, key).await().atMost(TIMEOUT))
                        .toList());
    }

    private Scope scope(RunPlan plan, @Nullable String group, @Nullable String period) {
        return inputs.publicScope(
                new AnalysisParameters(
                        plan.flow(),
                        null,
                        group,
                        period,
                        null,
                        null,
                        null,
                        Long.toString(plan.release()),
                        null));
    }
}
