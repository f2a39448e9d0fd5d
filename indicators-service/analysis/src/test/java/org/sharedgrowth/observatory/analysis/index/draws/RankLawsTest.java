package org.sharedgrowth.observatory.analysis.index.draws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Law;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.index.RandomIndex;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.draws.RankChange.Cells;
import org.sharedgrowth.observatory.analysis.index.draws.RankChange.Factor;
import org.sharedgrowth.observatory.analysis.index.draws.RankChange.Kind;
import org.sharedgrowth.observatory.analysis.number.Draws;
import org.sharedgrowth.observatory.analysis.number.Shapley;

/** Laws that uncertain ranks, and changes of ranks, obey. */
class RankLawsTest {
    private static final int INDICATORS = 6;
    private static final int AREAS = 9;
    private static final List<Factor> FACTORS =
            Stream.of(Kind.REVISION, Kind.NEW_DATA, Kind.METHOD, Kind.GOALPOSTS, Kind.MEMBERSHIP)
                    .map(Factor::of)
                    .toList();

    private static RankDraws draws(
            Draws random, Columns columns, RankDraws.Uncertainty uncertainty) {
        Definition definition = RandomIndex.definition(random, INDICATORS, null);
        return RankDraws.of(definition, columns, uncertainty, 42).orThrow();
    }

    @Law
    void withoutNoiseAllQuantilesAreTheRank(Draws random) {
        Columns columns = RandomIndex.columns(random, AREAS, INDICATORS, 0.1);
        RankDraws draws = draws(random, columns, RankDraws.Uncertainty.ofWeights(0));

        RankTally tally = draws.tally(20);

        int[] units = draws.units();
        for (int unit = 0; unit < units.length; unit++) {
            int rank = draws.nominal().ranks()[units[unit]];
            assertEquals(rank, tally.mean(unit));
            assertEquals(rank, tally.quantile(unit, 0.05));
            assertEquals(rank, tally.quantile(unit, 0.5));
            assertEquals(rank, tally.quantile(unit, 0.95));
            assertEquals(1, tally.share(unit, rank));
        }
    }

    @Law
    void eachOfTwoAreasIsAheadWithProbabilitiesThatAddUpToOne(Draws random) {
        Columns columns = RandomIndex.columns(random, AREAS, INDICATORS, 0);
        RankTally tally = draws(random, columns, RankDraws.Uncertainty.ofWeights(0.9)).tally(30);

        for (int unit = 0; unit < AREAS; unit++) {
            double all = 0;
            for (int rank = 1; rank <= AREAS; rank++) {
                all += tally.share(unit, rank);
            }
            assertEquals(1, all, 1e-12);
            for (int other = 0; other < AREAS; other++) {
                assertEquals(1, tally.ahead(unit, other) + tally.ahead(other, unit), 1e-12);
            }
        }
    }

    @Law
    void anAreaAheadUnderEveryWeightIsAheadInEveryDraw(Draws random) {
        Columns columns = RandomIndex.columns(random, AREAS, INDICATORS, 0);
        for (int i = 0; i < INDICATORS; i++) {
            columns.values()[i][3] = columns.values()[i][7] + (i == 2 ? 5 : 0);
        }
        RankDraws draws = draws(random, columns, new RankDraws.Uncertainty(0, true, null, null));
        Dominance dominance = Dominance.of(draws.nominal());

        RankTally tally = draws.tally(50);

        assertTrue(dominance.isAhead(3, 7));
        for (int unit = 0; unit < AREAS; unit++) {
            for (int other = 0; other < AREAS; other++) {
                if (dominance.isAhead(unit, other)) {
                    assertEquals(1, tally.ahead(unit, other));
                }
            }
        }
    }

    private static double[][] goalposts(Draws random) {
        double[][] posts = new double[INDICATORS][];
        Arrays.setAll(posts, _ -> new double[] {10 * random.uniform(), 80 + 20 * random.uniform()});
        return posts;
    }

    /** Figures of all indicators; about one area in five has none at all. */
    private static double[][] figures(Draws random) {
        double[][] figures = RandomIndex.columns(random, AREAS, INDICATORS, 0.1).values();
        for (int area = 1; area < AREAS; area++) {
            if (random.uniform() < 0.2) {
                for (double[] column : figures) {
                    column[area] = Double.NaN;
                }
            }
        }
        return figures;
    }

    private static RankChange.Changes changes(
            Definition before,
            Definition after,
            double[][] published,
            double[][] revised,
            double[][] later) {
        List<String> indicators = RandomIndex.codes("I", INDICATORS);
        Map<String, Cells> cells = new TreeMap<>();
        for (int i = 0; i < INDICATORS; i++) {
            cells.put(indicators.get(i), new Cells(published[i], revised[i], later[i]));
        }
        List<String> areas = RandomIndex.codes("A", AREAS);
        return RankChange.of(new RankChange.States(before, after, areas, cells), FACTORS).orThrow();
    }

    @Law
    void contributionsAddUpToTheChange(Draws random) {
        boolean fixed = random.uniform() < 0.5;
        double @Nullable [][] before = fixed ? goalposts(random) : null;
        double @Nullable [][] after = fixed ? goalposts(random) : null;

        RankChange.Changes changes =
                changes(
                        RandomIndex.definition(random, INDICATORS, before),
                        RandomIndex.definition(random, INDICATORS, after),
                        figures(random),
                        figures(random),
                        figures(random));

        for (RankChange.Unit unit : changes.units().values()) {
            assertEquals(
                    unit.scoreAfter() - unit.scoreBefore(),
                    Arrays.stream(unit.scores()).sum(),
                    1e-9);
            assertEquals(
                    unit.rankAfter() - unit.rankBefore(), Arrays.stream(unit.ranks()).sum(), 1e-9);
        }
        int ranked = changes.units().size() + changes.refused().size();
        assertTrue(ranked + changes.arrived().size() + changes.departed().size() <= AREAS);
    }

    @Law
    void aFactorThatChangesNothingContributesNothing(Draws random) {
        double[][] posts = goalposts(random);
        double[][] same = RandomIndex.columns(random, AREAS, INDICATORS, 0).values();
        double[][] later = RandomIndex.columns(random, AREAS, INDICATORS, 0).values();

        RankChange.Changes changes =
                changes(
                        RandomIndex.definition(random, INDICATORS, posts),
                        RandomIndex.definition(random, INDICATORS, posts),
                        same,
                        same,
                        later);

        assertEquals(AREAS, changes.units().size());
        for (RankChange.Unit unit : changes.units().values()) {
            for (Kind nothing : List.of(Kind.REVISION, Kind.GOALPOSTS, Kind.MEMBERSHIP)) {
                int position = FACTORS.indexOf(Factor.of(nothing));
                assertEquals(0, unit.scores()[position]);
                assertEquals(0, unit.ranks()[position]);
            }
        }
    }

    @Law
    void relabelledFactorsPermuteTheContributions(Draws random) {
        int factors = 1 + random.below(5);
        double[] states = RandomIndex.column(random, 1 << factors, 0);
        int[] order = RandomIndex.permutation(random, factors);
        double[] relabelled = new double[states.length];
        for (int state = 0; state < states.length; state++) {
            int other = 0;
            for (int factor = 0; factor < factors; factor++) {
                other |= (state & (1 << order[factor])) == 0 ? 0 : 1 << factor;
            }
            relabelled[other] = states[state];
        }

        double[] parts = Shapley.values(states);

        double[] permuted = new double[factors];
        Arrays.setAll(permuted, factor -> parts[order[factor]]);
        assertArrayEquals(permuted, Shapley.values(relabelled), 1e-9);
    }

    @Test
    void onlyAreasWithFiguresOfBothPeriodsAreKept() {
        double none = Double.NaN;
        Cells all =
                new Cells(
                        new double[] {1, none, 3, none},
                        new double[] {1.5, 2, none, none},
                        new double[] {2, 2, none, none});
        Cells kept = all.onlyAreasInBothPeriods();
        assertArrayEquals(new double[] {1, none, none, none}, kept.published());
        assertArrayEquals(new double[] {1.5, none, none, none}, kept.revised());
        assertArrayEquals(new double[] {2, none, none, none}, kept.later());
        assertEquals(3, all.published()[2]);
    }
}
