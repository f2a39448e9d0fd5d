package org.sharedgrowth.observatory.analysis.index.draws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Law;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.NamedDefinitions;
import org.sharedgrowth.observatory.analysis.index.draws.RankChange.Factor;
import org.sharedgrowth.observatory.analysis.index.draws.RankChange.Kind;
import org.sharedgrowth.observatory.analysis.number.Draws;
import org.sharedgrowth.observatory.analysis.number.Quantiles;
import org.sharedgrowth.observatory.analysis.number.Shapley;

class RankDrawsTest {
    private static final Definition HDI = NamedDefinitions.of("HDI", "HDR2021-22");
    private static final List<String> AREAS = List.of("A", "B", "C", "D", "E");
    private static final List<String> INPUTS = List.of("EYS", "GNIPC", "LE", "MYS");

    /** B is ahead of all others in every part. */
    private static Columns figures() {
        return Columns.ofOnePeriod(
                AREAS,
                INPUTS,
                new double[][] {
                    {12, 17, 13, 10, 15},
                    {9000, 60000, 7000, 2000, 20000},
                    {70, 84, 74, 61, 69},
                    {8, 14, 7, 5, 9}
                });
    }

    private static RankTally tally(RankDraws draws, long from, long to) {
        RankTally tally = new RankTally(draws.units().length);
        for (long draw = from; draw < to; draw++) {
            draws.draw(draw, tally);
        }
        return tally;
    }

    private static RankDraws draws(RankDraws.Uncertainty uncertainty) {
        return RankDraws.of(HDI, figures(), uncertainty, 7).orThrow();
    }

    @Test
    void withoutUncertaintyEveryQuantileIsTheRank() {
        RankDraws draws = draws(RankDraws.Uncertainty.ofWeights(0));

        RankTally tally = tally(draws, 0, 20);

        for (int unit = 0; unit < 5; unit++) {
            int rank = draws.nominal().ranks()[unit];
            assertEquals(rank, tally.quantile(unit, 0.05));
            assertEquals(rank, tally.quantile(unit, 0.95));
            assertEquals(rank, tally.mean(unit));
            assertEquals(1, tally.share(unit, rank));
        }
    }

    @Test
    void drawsMadeInPartsEqualDrawsMadeAtOnce() {
        RankDraws draws = draws(RankDraws.Uncertainty.ofWeights(0.9));
        RankTally whole = tally(draws, 0, 300);

        RankTally parts = RankTally.of(tally(draws, 0, 130).bytes());
        for (long draw = 130; draw < 300; draw++) {
            draws.draw(draw, parts);
        }

        assertArrayEquals(whole.bytes(), parts.bytes());
    }

    @Test
    void anAreaAheadInEveryPartIsAheadUnderEveryWeight() {
        RankDraws draws = draws(new RankDraws.Uncertainty(0, true, null, null));
        Dominance dominance = Dominance.of(draws.nominal());

        RankTally tally = tally(draws, 0, 500);

        for (int other = 0; other < 5; other++) {
            if (other != 1) {
                assertTrue(dominance.isAhead(1, other));
                assertFalse(dominance.isAhead(other, 1));
                assertEquals(1, tally.ahead(1, other));
                assertFalse(tally.isIndistinguishable(1, other));
            }
        }
        assertFalse(dominance.isAhead(0, 2), "each is ahead in one part");
        assertTrue(tally.isIndistinguishable(0, 2));
        assertEquals(1, tally.ahead(0, 2) + tally.ahead(2, 0), 1e-12);
    }

    @Test
    void standardErrorsMakeRanksUncertain() {
        double[][] errors = new double[4][5];
        for (double[] column : errors) {
            Arrays.fill(column, Double.NaN);
        }
        errors[2][0] = 5;
        RankDraws draws = draws(new RankDraws.Uncertainty(0, false, errors, null));

        RankTally tally = tally(draws, 0, 500);

        assertTrue(tally.quantile(0, 0.05) < tally.quantile(0, 0.95));
        assertEquals(1, tally.share(1, 1), "figures without errors stay");
    }

    @Test
    void revisionsMakeRanksUncertainWithinTheBounds() {
        double[][][] changes = new double[4][5][0];
        changes[2][0] = new double[] {-5, 5};
        double[] lowest = new double[4];
        double[] highest = {100, 100, 100, 100};
        Arrays.fill(lowest, Double.NEGATIVE_INFINITY);
        FigureChanges revisions = new FigureChanges(changes, lowest, highest);
        RankDraws draws = draws(new RankDraws.Uncertainty(0, false, null, revisions));

        RankTally tally = tally(draws, 0, 500);

        assertTrue(tally.quantile(0, 0.05) < tally.quantile(0, 0.95));
        assertEquals(1, tally.share(1, 1), "figures without revisions stay");
    }

    @Test
    void quantilesEqualThoseOfTheSortedRanks() {
        RankTally tally = new RankTally(4);
        Draws random = new Draws(3, 0);
        double[] ranks = new double[50];
        for (int draw = 0; draw < ranks.length; draw++) {
            int rank = 1 + random.below(4);
            ranks[draw] = rank;
            tally.add(new int[] {rank, 1, 1, 1});
        }
        Arrays.sort(ranks);

        for (double share : new double[] {0, 0.05, 0.5, 0.77, 0.95, 1}) {
            assertEquals(Quantiles.ofSorted(ranks, share), tally.quantile(0, share), 1e-12);
        }
    }

    @Law
    void contributionsSumToTheChange(Draws random) {
        double[] states = new double[1 << (1 + random.below(5))];
        Arrays.setAll(states, _ -> random.uniform());

        double sum = Arrays.stream(Shapley.values(states)).sum();

        assertEquals(states[states.length - 1] - states[0], sum, 1e-9);
    }

    @Law
    void aFactorThatChangesNothingContributesNothing(Draws random) {
        double[] states = new double[16];
        for (int set = 0; set < states.length; set++) {
            states[set] = (set & 2) == 0 ? random.uniform() : states[set & ~2];
        }

        assertEquals(0, Shapley.values(states)[1], 1e-12);
    }

    @Law
    void theReverseChangeNegatesTheContributions(Draws random) {
        double[] states = new double[16];
        Arrays.setAll(states, _ -> random.uniform());
        double[] back = new double[16];
        Arrays.setAll(back, set -> states[15 - set]);

        double[] values = Shapley.values(states);

        assertArrayEquals(
                Arrays.stream(values).map(value -> -value).toArray(), Shapley.values(back), 1e-12);
    }

    @Test
    void moreThanTenFactorsAreRefused() {
        List<Factor> twelve =
                IntStream.range(0, 12).mapToObj(i -> new Factor(Kind.INPUT, "I" + i)).toList();
        var states = new RankChange.States(HDI, HDI, AREAS, Map.of());

        var found = RankChange.of(states, twelve);

        Refused<?> refused = assertInstanceOf(Refused.class, found);
        assertEquals(Reason.TOO_MANY_FACTORS, refused.reason());
        assertEquals(12, refused.detail().value());
        assertEquals(10, refused.detail().limit());
    }

    @Test
    void newAreasChangeRanksThroughMembership() {
        Columns figures = figures();
        Map<String, RankChange.Cells> cells = new TreeMap<>();
        for (int i = 0; i < INPUTS.size(); i++) {
            double[] later = figures.values()[i];
            double[] before = later.clone();
            before[1] = Double.NaN;
            cells.put(INPUTS.get(i), new RankChange.Cells(before, before, later));
        }
        List<Factor> factors =
                List.of(
                        Factor.of(Kind.REVISION),
                        Factor.of(Kind.NEW_DATA),
                        Factor.of(Kind.MEMBERSHIP));

        RankChange.Changes changes =
                RankChange.of(new RankChange.States(HDI, HDI, AREAS, cells), factors).orThrow();

        assertEquals(List.of("B"), changes.arrived());
        RankChange.Unit first = changes.units().values().iterator().next();
        assertEquals(1, first.rankAfter() - first.rankBefore());
        assertEquals(1, Arrays.stream(first.ranks()).sum(), 1e-9);
        assertEquals(0, first.ranks()[0], 1e-12);
        assertTrue(first.ranks()[2] > 0);
    }

    @Test
    void anAreaWithoutAScoreInAnIntermediateStateIsRefused() {
        Columns figures = figures();
        Map<String, RankChange.Cells> cells = new TreeMap<>();
        for (int i = 0; i < INPUTS.size(); i++) {
            double[] known = figures.values()[i];
            double[] revised = known.clone();
            revised[0] = Double.NaN;
            cells.put(INPUTS.get(i), new RankChange.Cells(known, revised, known));
        }
        List<Factor> factors = List.of(Factor.of(Kind.REVISION), Factor.of(Kind.NEW_DATA));

        RankChange.Changes changes =
                RankChange.of(new RankChange.States(HDI, HDI, AREAS, cells), factors).orThrow();

        assertEquals(Set.of(0), changes.refused().keySet());
        Refused<?> refused = changes.refused().values().iterator().next();
        assertEquals(Reason.MISSING_COMPONENT, refused.reason());
        assertEquals(Set.of(1, 2, 3, 4), changes.units().keySet());
    }

    @Test
    void leavingOutAPartMovesRanks() {
        RankDraws draws = draws(RankDraws.Uncertainty.ofWeights(0));
        WeightModel model = new WeightModel(draws, Weights.parts(HDI), 0.5);

        double[] row = model.row(1, 0);

        assertEquals(2 + Weights.parts(HDI).size(), row.length);
        assertTrue(model.resultWithout("LEI") > 0);
        assertArrayEquals(row, model.row(1, 0));
    }
}
