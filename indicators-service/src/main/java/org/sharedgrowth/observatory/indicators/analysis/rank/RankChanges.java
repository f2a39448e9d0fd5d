package org.sharedgrowth.observatory.indicators.analysis.rank;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.draws.RankChange;
import org.sharedgrowth.observatory.analysis.index.draws.RankChange.Factor;
import org.sharedgrowth.observatory.analysis.index.draws.RankChange.Kind;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.analysis.input.Figures;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexParameters;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexReader;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexWithFigures;
import org.sharedgrowth.observatory.indicators.analysis.score.OwnWeights;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads two states of an index and decomposes the change of ranks. */
@ApplicationScoped
class RankChanges {
    private final IndexReader indexReader;
    private final Inputs inputs;

    RankChanges(IndexReader indexReader, Inputs inputs) {
        this.indexReader = indexReader;
        this.inputs = inputs;
    }

    /**
     * Two states and why they differ.
     *
     * @param before the earlier state, with the figures of its year and vintage
     * @param after the later state
     */
    record Found(IndexInYear before, IndexInYear after, RankChange.Changes changes) {}

    /**
     * The two states that a request compares, and how.
     *
     * @param byInput whether changes of figures are split by input; otherwise they are split into
     *     revised and new figures
     * @param inBoth whether only figures that both states have are used
     */
    private record ComparedStates(
            Scope earlier,
            Scope later,
            @Nullable Integer from,
            @Nullable Integer to,
            boolean byInput,
            boolean inBoth) {}

    Uni<Found> find(String code, IndexParameters indexParameters, RankChangeParameters sent) {
        boolean byInput = isSecond("by", sent.by(), "data", "input");
        boolean inBoth = isSecond("figures", sent.figures(), "all", "both");
        Scope later = scope(sent, sent.toRelease());
        String fromRelease = isGiven(sent.fromRelease()) ? sent.fromRelease() : sent.toRelease();
        Scope earlier = scope(sent, fromRelease);
        if (earlier.release() > later.release()) {
            throw Problem.parameter(
                    "fromRelease",
                    String.valueOf(fromRelease),
                    RankText.localized(RankText::releaseNotLater));
        }
        Scope years = years(sent);
        ComparedStates compared =
                new ComparedStates(earlier, later, years.first(), years.last(), byInput, inBoth);
        Map<String, Double> weights = OwnWeights.read(indexParameters.weights());
        String earlierVersion =
                isGiven(sent.fromVersion()) ? sent.fromVersion() : indexParameters.version();
        return indexReader
                .definition(code, indexParameters.version(), later.caller())
                .chain(after ->
                        indexReader
                                .definition(code, earlierVersion, later.caller())
                                .chain(before ->
                                        read(
                                                before.definition(),
                                                after.definition(),
                                                weights,
                                                compared)));
    }

    private Scope scope(RankChangeParameters sent, @Nullable String release) {
        boolean isNumber = release != null && release.matches("[0-9]{1,18}");
        return inputs.scope(
                new AnalysisParameters(
                        sent.flow(),
                        null,
                        sent.group(),
                        null,
                        null,
                        null,
                        isNumber ? null : release,
                        isNumber ? release : null,
                        null));
    }

    private Scope years(RankChangeParameters sent) {
        return inputs.scope(
                new AnalysisParameters(
                        sent.flow(), null, null, null, sent.from(), sent.to(), null, null, null));
    }

    private Uni<Found> read(
            Definition before,
            Definition after,
            Map<String, Double> weights,
            ComparedStates compared) {
        Definition weighted = OwnWeights.apply(after, weights);
        return inputs.read(compared.earlier(), IndexWithFigures.keys(before))
                .chain(published ->
                        inputs.read(compared.later(), IndexWithFigures.keys(weighted))
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .chain(current ->
                                        inputs.read(compared.later(), IndexWithFigures.keys(before))
                                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                                .map(revised ->
                                                        compare(
                                                                new IndexWithFigures(
                                                                        before, Map.of(),
                                                                        published),
                                                                new IndexWithFigures(
                                                                        weighted, weights, current),
                                                                revised,
                                                                compared))));
    }

    /**
     * Compares two states.
     *
     * @param revised figures of the later release for the earlier definition
     */
    private static Found compare(
            IndexWithFigures before,
            IndexWithFigures after,
            Figures revised,
            ComparedStates compared) {
        IndexInYear later = IndexInYear.of(after, compared.to());
        boolean sameReleaseAndVersion =
                compared.earlier().release() == compared.later().release()
                        && before.definition().equals(after.definition());
        Integer from = compared.from();
        int lastYear = Integer.parseInt(later.period());
        IndexInYear earlier =
                IndexInYear.of(
                        before,
                        from != null ? from : sameReleaseAndVersion ? lastYear - 1 : lastYear);
        if (sameReleaseAndVersion && earlier.period().equals(later.period())) {
            throw Problem.parameter(
                    "from", earlier.period(), RankText.localized(RankText::twoStates));
        }
        IndexWithFigures asRevised = new IndexWithFigures(before.definition(), Map.of(), revised);
        RankChange.States states =
                new RankChange.States(
                        before.definition(),
                        after.definition(),
                        later.inputs().areas(),
                        cells(earlier, later, asRevised, compared.inBoth()));
        RankChange.Changes changes =
                Refusals.valueOf(RankChange.of(states, factors(states, compared.byInput())));
        return new Found(earlier, later, changes);
    }

    private static List<Factor> factors(RankChange.States states, boolean byInput) {
        List<Factor> factors = new ArrayList<>();
        if (byInput) {
            states.cells().keySet().forEach(input -> factors.add(new Factor(Kind.INPUT, input)));
        } else {
            factors.add(Factor.of(Kind.REVISION));
            factors.add(Factor.of(Kind.NEW_DATA));
        }
        factors.add(Factor.of(Kind.METHOD));
        factors.add(Factor.of(Kind.GOALPOSTS));
        factors.add(Factor.of(Kind.MEMBERSHIP));
        return factors;
    }

    private static Map<String, RankChange.Cells> cells(
            IndexInYear earlier, IndexInYear later, IndexWithFigures asRevised, boolean inBoth) {
        Columns published = earlier.inputs();
        Columns revised = IndexInYear.of(asRevised, Integer.parseInt(earlier.period())).inputs();
        Columns current = later.inputs();
        Set<String> names = new LinkedHashSet<>(published.indicators());
        names.addAll(current.indicators());
        Map<String, RankChange.Cells> cells = new TreeMap<>();
        for (String name : names) {
            // An input that only one of the definitions needs has the same figures in both states.
            double[] before = column(published, name, column(current, name, null));
            double[] after = column(current, name, before);
            RankChange.Cells all =
                    new RankChange.Cells(before, column(revised, name, before), after);
            cells.put(name, inBoth ? all.onlyAreasInBothPeriods() : all);
        }
        return cells;
    }

    private static double[] column(Columns columns, String name, double @Nullable [] ifAbsent) {
        int position = columns.indicators().indexOf(name);
        if (position >= 0) {
            return columns.values()[position];
        }
        if (ifAbsent != null) {
            return ifAbsent;
        }
        double[] missing = new double[columns.areas().size()];
        Arrays.fill(missing, Double.NaN);
        return missing;
    }

    /** Whether a parameter has the second of its two possible values; the first is the default. */
    private static boolean isSecond(
            String parameter, @Nullable String sent, String first, String second) {
        if (!isGiven(sent) || first.equals(sent)) {
            return false;
        }
        if (!second.equals(sent)) {
            throw Problem.parameter(
                    parameter,
                    String.valueOf(sent),
                    RefusalText.localized(t -> t.giveOneOf(first + ", " + second)));
        }
        return true;
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isEmpty();
    }
}
