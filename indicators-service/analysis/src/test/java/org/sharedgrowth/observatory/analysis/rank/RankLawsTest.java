package org.sharedgrowth.observatory.analysis.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedgrowth.observatory.analysis.Law;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.index.Mean;
import org.sharedgrowth.observatory.analysis.index.Normaliser;
import org.sharedgrowth.observatory.analysis.index.Pipeline;
import org.sharedgrowth.observatory.analysis.index.RandomIndex;
import org.sharedgrowth.observatory.analysis.index.Scope;
import org.sharedgrowth.observatory.analysis.index.Treatment;
import org.sharedgrowth.observatory.analysis.index.draws.Dominance;
import org.sharedgrowth.observatory.analysis.number.Draws;
import org.sharedgrowth.observatory.analysis.number.Shapley;

/** The properties of ranks with uncertainty. */
class RankLawsTest {
    private static final int INDICATORS = 6;

    private static Pipeline pipeline(Draws draws) {
        return Pipeline.of(
                        RandomIndex.tree(draws, INDICATORS, Mean.ARITHMETIC, 1),
                        new Normaliser.MinMax(1, 100),
                        Map.of(),
                        Scope.PER_PERIOD)
                .withTreatment(Treatment.USUAL);
    }

    private static Simulation simulation(
            Pipeline pipeline, Columns columns, Assumptions assumptions) {
        return Simulation.of(pipeline, columns, assumptions, Ranking.USUAL, 42).orThrow();
    }

    private static Assumptions everything() {
        return new Assumptions(
                0.3,
                Set.of(),
                List.of(new Normaliser.MinMax(1, 100), new Normaliser.RankShare(false)),
                List.of(Mean.ARITHMETIC, Mean.HARMONIC),
                List.of(0, 3, 5),
                1,
                null,
                false);
    }

    @Law
    void withoutNoiseAllQuantilesAreTheRank(Draws draws) {
        Columns columns = RandomIndex.columns(draws, 12, INDICATORS, 0.1);
        RankTable table = simulation(pipeline(draws), columns, Assumptions.ofWeights(0)).table(20);

        for (RankTable.Interval each : table.intervals()) {
            assertEquals(each.nominal(), each.mean());
            assertEquals(each.nominal(), each.median());
            assertEquals(each.nominal(), each.low());
            assertEquals(each.nominal(), each.high());
            assertEquals(1, each.share());
        }
    }

    @Law
    void partsOfARunAddUpToTheWhole(Draws draws) {
        Columns columns = RandomIndex.columns(draws, 12, INDICATORS, 0.3);
        Pipeline pipeline = pipeline(draws);
        RankTable whole = simulation(pipeline, columns, everything()).table(40);
        Simulation other = simulation(pipeline, columns, everything());
        RankCounts counts = other.start();
        other.run(25, 40, counts);
        RankCounts more = simulation(pipeline, columns, everything()).start();
        simulation(pipeline, columns, everything()).run(0, 25, more);
        counts.add(more);

        RankTable parts = other.table(counts);

        assertEquals(whole.intervals(), parts.intervals());
        for (int i = 0; i < whole.nominal().length; i++) {
            for (int j = 0; j < whole.nominal().length; j++) {
                assertEquals(whole.ahead(i, j), parts.ahead(i, j));
            }
        }
    }

    @Law
    void eachOfTwoAreasIsAheadWithProbabilitiesThatAddUpToOne(Draws draws) {
        Columns columns = RandomIndex.columns(draws, 8, INDICATORS, 0);
        RankTable table = simulation(pipeline(draws), columns, everything()).table(30);

        for (int i = 0; i < 8; i++) {
            double all = 0;
            for (int rank = 1; rank <= 8; rank++) {
                all += table.acceptability(i, rank);
            }
            double share = table.intervals().get(i).share();
            assertEquals(share, all, 1e-12);
            assertEquals(share, table.atMost(i, 8), 1e-12);
            for (int j = 0; j < 8; j++) {
                assertEquals(1, table.ahead(i, j) + table.ahead(j, i), 1e-12);
            }
        }
    }

    @Law
    void whoIsAheadUnderEveryWeightIsAheadInEveryDraw(Draws draws) {
        Columns columns = RandomIndex.columns(draws, 10, INDICATORS, 0);
        for (int i = 0; i < INDICATORS; i++) {
            columns.values()[i][3] = columns.values()[i][7] + (i == 2 ? 5 : 0);
        }
        Pipeline pipeline =
                Pipeline.of(
                        RandomIndex.tree(draws, INDICATORS, Mean.ARITHMETIC, 1),
                        new Normaliser.None(),
                        Map.of(),
                        Scope.PER_PERIOD);

        RankTable table = simulation(pipeline, columns, Assumptions.ANY_WEIGHTS).table(50);
        Dominance dominance = Dominance.of(columns);

        assertTrue(dominance.isAhead(3, 7));
        for (int i = 0; i < 10; i++) {
            for (int other = 0; other < 10; other++) {
                if (dominance.isAhead(i, other)) {
                    assertEquals(1, table.ahead(i, other));
                }
            }
        }
    }

    @Law
    void withoutAPartTheLowestIsFirstIfItIsTheBest(Draws draws) {
        Columns columns = RandomIndex.columns(draws, 10, INDICATORS, 0);
        Pipeline pipeline =
                Pipeline.of(
                        RandomIndex.tree(draws, INDICATORS, Mean.ARITHMETIC, 1),
                        new Normaliser.None(),
                        Map.of(),
                        Scope.PER_PERIOD);

        var highest = LeaveOneOut.of(pipeline, columns, 1, Ranking.USUAL).orThrow();
        var lowest = LeaveOneOut.of(pipeline, columns, 1, new Ranking(false, null)).orThrow();

        for (int part = 0; part < highest.size(); part++) {
            for (int area = 0; area < 10; area++) {
                assertEquals(11, highest.get(part).ranks()[area] + lowest.get(part).ranks()[area]);
            }
            assertEquals(highest.get(part).meanShift(), lowest.get(part).meanShift(), 1e-12);
        }
    }

    private static double[][] columns(Draws draws, int areas, double missing) {
        return RandomIndex.columns(draws, areas, 4, missing).values();
    }

    private static double[] weights(Draws draws) {
        return RandomIndex.column(draws, 4, 0);
    }

    private static double[][] posts(Draws draws) {
        double[][] posts = new double[4][];
        for (int i = 0; i < posts.length; i++) {
            posts[i] = new double[] {10 * draws.uniform(), 80 + 20 * draws.uniform()};
        }
        return posts;
    }

    private static boolean[] members(Draws draws, int areas) {
        boolean[] members = new boolean[areas];
        for (int area = 0; area < areas; area++) {
            members[area] = draws.uniform() < 0.8;
        }
        members[0] = true;
        return members;
    }

    @Law
    void partsAddUpToTheChange(Draws draws) {
        int areas = 9;
        boolean fixed = draws.uniform() < 0.5;
        Figures figures =
                new Figures(
                        columns(draws, areas, 0.1),
                        columns(draws, areas, 0.1),
                        columns(draws, areas, 0.1));
        RankChange change =
                RankChange.of(
                                RandomIndex.codes("A", areas),
                                figures,
                                new int[] {1, -1, 1, 1},
                                new Release(
                                        weights(draws),
                                        fixed ? posts(draws) : null,
                                        members(draws, areas)),
                                new Release(
                                        weights(draws),
                                        fixed ? posts(draws) : null,
                                        members(draws, areas)),
                                List.of(Factor.values()))
                        .orThrow();

        for (RankChange.Of each : change.areas()) {
            double score = Arrays.stream(each.scoreParts()).sum();
            assertEquals(each.newScore() - each.oldScore(), score, 1e-9);
            assertEquals(
                    each.newRank() - each.oldRank(), Arrays.stream(each.rankParts()).sum(), 1e-9);
            double byIndicator =
                    Arrays.stream(each.indicatorParts()).flatMapToDouble(Arrays::stream).sum();
            assertEquals(score, byIndicator, 1e-9);
        }
        int all = change.areas().size() + change.arrivals().size() + change.departures().size();
        assertTrue(all + change.refused().size() <= areas);
    }

    @Law
    void aFactorThatChangesNothingHasNoPart(Draws draws) {
        int areas = 9;
        double[][] figures = columns(draws, areas, 0);
        double[] weights = weights(draws);
        double[][] posts = posts(draws);
        RankChange change =
                RankChange.of(
                                RandomIndex.codes("A", areas),
                                new Figures(figures, figures, columns(draws, areas, 0)),
                                new int[] {1, 1, 1, 1},
                                new Release(weights, posts, null),
                                new Release(weights(draws), posts, null),
                                List.of(Factor.values()))
                        .orThrow();

        for (RankChange.Of each : change.areas()) {
            for (Factor nothing : List.of(Factor.REVISION, Factor.GOALPOSTS, Factor.MEMBERSHIP)) {
                int place = change.factors().indexOf(nothing);
                assertEquals(0, each.scoreParts()[place]);
                assertEquals(0, each.rankParts()[place]);
            }
        }
    }

    private static double[][] states(Draws draws, int factors) {
        return Shapley.states(factors, _ -> RandomIndex.column(draws, 3, 0)).orThrow();
    }

    @Law
    void relabelledFactorsPermuteTheParts(Draws draws) {
        int factors = 1 + draws.below(5);
        double[][] states = states(draws, factors);
        int[] order = RandomIndex.permutation(draws, factors);
        double[][] relabelled = new double[states.length][];
        for (int state = 0; state < states.length; state++) {
            int other = 0;
            for (int factor = 0; factor < factors; factor++) {
                other |= (state & (1 << order[factor])) == 0 ? 0 : 1 << factor;
            }
            relabelled[other] = states[state];
        }
        double[][] parts = Shapley.parts(factors, states);
        double[][] permuted = Shapley.parts(factors, relabelled);

        for (int factor = 0; factor < factors; factor++) {
            assertArrayEquals(parts[order[factor]], permuted[factor], 1e-9);
        }
    }

    @Law
    void theOppositeStatesNegateTheParts(Draws draws) {
        int factors = 1 + draws.below(5);
        double[][] states = states(draws, factors);
        double[][] opposite = new double[states.length][];
        for (int state = 0; state < states.length; state++) {
            opposite[states.length - 1 - state] = states[state];
        }
        double[][] parts = Shapley.parts(factors, states);
        double[][] negated = Shapley.parts(factors, opposite);

        for (int factor = 0; factor < factors; factor++) {
            for (int unit = 0; unit < 3; unit++) {
                assertEquals(-parts[factor][unit], negated[factor][unit], 1e-9);
            }
        }
    }
}
