package org.sharedgrowth.observatory.analysis.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.index.Branch;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.index.Mean;
import org.sharedgrowth.observatory.analysis.index.Normaliser;
import org.sharedgrowth.observatory.analysis.index.Pipeline;
import org.sharedgrowth.observatory.analysis.index.Scope;
import org.sharedgrowth.observatory.analysis.index.Tree;
import org.sharedgrowth.observatory.analysis.index.draws.Errors;

class SimulationTest {
    private static final double NONE = Double.NaN;
    private static final Pipeline PIPELINE =
            Pipeline.of(
                    Tree.of(List.of(Branch.of("Z", List.of("I", "J")))).orThrow(),
                    new Normaliser.None(),
                    Map.of(),
                    Scope.PER_PERIOD);

    private static Columns columns(double[] first, double[] second) {
        List<String> areas = List.of("A", "B", "C", "D").subList(0, first.length);
        return Columns.ofOnePeriod(areas, List.of("I", "J"), new double[][] {first, second});
    }

    private static Simulation simulation(Columns columns, Assumptions assumptions) {
        return Simulation.of(PIPELINE, columns, assumptions, Ranking.USUAL, 5).orThrow();
    }

    @Test
    void similarAreasCannotBeToldApart() {
        Columns columns = columns(new double[] {1, 0, 9}, new double[] {0, 1.01, 9});

        RankTable table = simulation(columns, Assumptions.ofWeights(0.5)).table(2000);

        assertArrayEquals(new int[] {3, 2, 1}, table.nominal());
        assertEquals(List.of("B"), table.indistinguishable(0));
        assertEquals(List.of(), table.indistinguishable(2));
        assertEquals(1, table.ahead(2, 0));
        assertEquals(0.49, table.ahead(0, 1), 0.05);
        RankTable.Interval first = table.intervals().getFirst();
        assertEquals(2, first.low());
        assertEquals(3, first.high());
        Double mean = first.mean();
        assertNotNull(mean);
        assertEquals(2.5, mean, 0.05);
        assertEquals(0.5, table.atMost(0, 2), 0.05);
    }

    @Test
    void areasWithoutScoreHaveNoRank() {
        Columns columns = columns(new double[] {1, NONE, 3}, new double[] {1, NONE, NONE});
        Assumptions leaveOneOut =
                new Assumptions(0, Set.of(), List.of(), List.of(), List.of(), 1, null, false);

        Simulation simulation = simulation(columns, leaveOneOut);
        RankTable table = simulation.table(1000);

        assertEquals(List.of("A", "C"), simulation.areas());
        assertEquals(List.of("leftOut"), simulation.inputs());
        RankTable.Interval partly = table.intervals().get(1);
        assertEquals(0.5, partly.share(), 0.05);
        assertEquals(1, partly.high());
        assertEquals(1, table.ahead(1, 0), "in the draws in which both have a rank");
    }

    @Test
    void areasThatNeverHaveARankAreNotCompared() {
        Assumptions geometric =
                new Assumptions(
                        0, Set.of(), List.of(), List.of(Mean.GEOMETRIC), List.of(), 0, null, false);
        Columns columns = columns(new double[] {-1, 1}, new double[] {-1, 1});

        RankTable table = simulation(columns, geometric).table(10);

        assertNull(table.intervals().getFirst().low());
        assertEquals(0, table.intervals().getFirst().share());
        assertTrue(Double.isNaN(table.ahead(0, 1)));
    }

    @Test
    void errorsOfFiguresWidenTheInterval() {
        Columns columns = columns(new double[] {1, 2, 30}, new double[] {1, 2, 30});
        double[] changes = {-3, 3};
        double[][][] all = {{changes, changes, null}, {changes, {}, changes}};
        Errors errors = new Errors(all, new double[] {0, 0}, new double[] {100, 100});

        RankTable table =
                simulation(columns, Assumptions.ofWeights(0).withErrors(errors)).table(2000);

        assertEquals(List.of("B"), table.indistinguishable(0));
        assertEquals(1, table.intervals().get(2).high());
    }

    @Test
    void theLowestCanBeBestAndRanksCanComparePrintedScores() {
        Columns columns =
                columns(new double[] {0.1234, 0.1226, 0.2}, new double[] {0.1234, 0.1226, 0.2});

        int[] printed =
                Simulation.of(
                                PIPELINE,
                                columns,
                                Assumptions.ofWeights(0.1),
                                new Ranking(false, 3),
                                1)
                        .orThrow()
                        .nominal();

        assertArrayEquals(new int[] {1, 1, 3}, printed);
    }

    @Test
    void sensitivityIsOfTheAssumptionsThatVary() {
        Columns columns = columns(new double[] {1, 2, 3, 9}, new double[] {4, 3, 2, 0});
        Assumptions assumptions =
                new Assumptions(0.9, Set.of(1), List.of(), List.of(), List.of(), 1, null, false);

        Simulation simulation = simulation(columns, assumptions);
        Sobol.Index[] indices = simulation.sensitivity(500).orThrow();

        assertEquals(List.of("leftOut", "I", "J"), simulation.inputs());
        assertTrue(indices[0].total() > 0.5);
        assertEquals(
                Reason.ZERO_RANGE,
                assertInstanceOf(
                                Refused.class,
                                simulation(
                                                columns(new double[] {1, 2}, new double[] {1, 2}),
                                                Assumptions.ofWeights(0.5))
                                        .sensitivity(10))
                        .reason());
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 0, 1, 1, weightNoise", "-1, 0, 1, 1, weightNoise", "0.5, 9, 1, 1, leftOut",
        "0.5, -1, 1, 1, leftOut", "0.5, 0, 7, 1, depths", "0.5, 0, 1, -1, maxMoved"
    })
    void assumptionsOutOfRangeAreNamed(
            double noise, int leftOut, int depth, int moved, String name) {
        Assumptions assumptions =
                new Assumptions(
                        noise,
                        Set.of(depth),
                        List.of(),
                        List.of(),
                        List.of(moved),
                        leftOut,
                        null,
                        false);
        Columns columns = columns(new double[] {1, 2}, new double[] {1, 2});

        assertEquals(name, refused(columns, assumptions).detail().indicator());
    }

    @Test
    void moreThanOnePeriodOrNoScoreIsRefused() {
        Columns years =
                new Columns(
                        List.of("A"),
                        List.of("2000", "2001"),
                        List.of("I", "J"),
                        new double[][] {{1, 2}, {1, 2}});
        assertEquals("periods", refused(years, Assumptions.ofWeights(0)).detail().indicator());
        Assumptions power =
                new Assumptions(
                        0, Set.of(), List.of(), List.of(Mean.POWER), List.of(), 0, null, false);
        Columns two = columns(new double[] {1, 2}, new double[] {1, 2});
        assertEquals("means", refused(two, power).detail().indicator());
        Columns one = columns(new double[] {1, NONE}, new double[] {NONE, 2});
        Refused<?> none =
                assertInstanceOf(
                        Refused.class,
                        Simulation.of(
                                PIPELINE.withThreshold(1),
                                one,
                                Assumptions.ofWeights(0),
                                Ranking.USUAL,
                                1));
        assertEquals(Reason.EMPTY_INPUT, none.reason());
    }

    private static Refused<?> refused(Columns columns, Assumptions assumptions) {
        return assertInstanceOf(
                Refused.class, Simulation.of(PIPELINE, columns, assumptions, Ranking.USUAL, 1));
    }
}
