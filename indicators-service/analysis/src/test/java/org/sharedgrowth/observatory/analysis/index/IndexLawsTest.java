package org.sharedgrowth.observatory.analysis.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.analysis.Law;
import org.sharedgrowth.observatory.analysis.index.gap.Imputation;
import org.sharedgrowth.observatory.analysis.number.Draws;

/** Laws that every composite index obeys. */
class IndexLawsTest {
    private static final Normaliser MIN_MAX = new Normaliser.MinMax(0, 100);

    private static double[] normalise(double[] x, int direction) {
        List<String> areas = RandomIndex.codes("A", x.length);
        return Normalisation.of(areas, x, direction, MIN_MAX).orThrow();
    }

    private static ConstructedIndex construct(Tree tree, Columns columns) {
        return IndexConstruction.construct(
                        Pipeline.of(tree, MIN_MAX, Map.of(), Scope.PER_PERIOD), columns)
                .orThrow();
    }

    @Law
    void minMaxIgnoresUnits(Draws draws) {
        double[] x = RandomIndex.column(draws, 20, 0.2);
        double a = 0.1 + 10 * draws.uniform();
        double b = 100 * draws.uniform() - 50;
        double[] other = Arrays.stream(x).map(value -> a * value + b).toArray();

        assertArrayEquals(normalise(x, 1), normalise(other, 1), 1e-9);
    }

    @Law
    void minMaxIsReversedByTheDirection(Draws draws) {
        double[] x = RandomIndex.column(draws, 20, 0.2);
        double[] reversed = Arrays.stream(normalise(x, 1)).map(z -> 100 - z).toArray();

        assertArrayEquals(reversed, normalise(x, -1), 1e-9);
    }

    @Law
    void doublingAllWeightsChangesNothing(Draws draws) {
        long seed = draws.below(1_000_000);
        Columns columns = RandomIndex.columns(draws, 15, 6, 0.2);
        Tree once = RandomIndex.tree(new Draws(seed, 1), 6, Mean.ARITHMETIC, 1);
        Tree twice = RandomIndex.tree(new Draws(seed, 1), 6, Mean.ARITHMETIC, 2);

        assertArrayEquals(construct(once, columns).scores(), construct(twice, columns).scores());
    }

    @Law
    void anIndicatorThatIsEqualForAllDoesNotChangeTheRanks(Draws draws) {
        Columns columns = RandomIndex.columns(draws, 15, 5, 0);
        double[][] more = Arrays.copyOf(columns.values(), 6);
        more[5] = new double[15];
        Arrays.fill(more[5], 100 * draws.uniform());
        Normaliser posts = new Normaliser.Goalposts(0, 100, 100, true);

        int[] ranks = oneLevelIndex(columns, posts).ranks();

        Columns wider = Columns.ofOnePeriod(columns.areas(), RandomIndex.codes("I", 6), more);
        assertArrayEquals(ranks, oneLevelIndex(wider, posts).ranks());
    }

    private static ConstructedIndex oneLevelIndex(Columns columns, Normaliser normaliser) {
        Tree tree = Tree.of(List.of(Branch.of("Z", columns.indicators()))).orThrow();
        return IndexConstruction.construct(
                        Pipeline.of(tree, normaliser, Map.of(), Scope.PER_PERIOD), columns)
                .orThrow();
    }

    @Law
    void meansAreOrderedAndWithinTheRangeOfTheValues(Draws draws) {
        double[] x = RandomIndex.column(draws, 8, 0.2);
        x[0] = 50;
        double[] weights = RandomIndex.column(draws, 8, 0);

        double harmonic = Means.of(Mean.HARMONIC, 0, x, weights).orThrow();
        double geometric = Means.of(Mean.GEOMETRIC, 0, x, weights).orThrow();
        double arithmetic = Means.of(Mean.ARITHMETIC, 0, x, weights).orThrow();
        double power = Means.of(Mean.POWER, 3, x, weights).orThrow();

        Extent extent = Extent.of(x, 0, x.length);
        assertTrue(extent.min() <= harmonic + 1e-9 && harmonic <= geometric + 1e-9);
        assertTrue(geometric <= arithmetic + 1e-9 && arithmetic <= power + 1e-9);
        assertTrue(power <= extent.max() + 1e-9);
    }

    @Law
    void copelandScoresAddUpToZero(Draws draws) {
        Columns columns = RandomIndex.columns(draws, 12, 5, 0.3);
        double[] weights = RandomIndex.column(draws, 5, 0);

        Outranking outranking =
                Outranking.of(columns.values(), weights, Outranking.Pairs.COMMON).orThrow();

        assertEquals(0, Arrays.stream(outranking.copeland()).sum());
    }

    @Law
    void theResultsDoNotDependOnTheOrderOfAreasAndIndicators(Draws draws) {
        Columns columns = RandomIndex.columns(draws, 12, 6, 0.2);
        Tree tree = RandomIndex.tree(draws, 6, Mean.GEOMETRIC, 1);
        int[] rows = RandomIndex.permutation(draws, 12);
        int[] indicators = RandomIndex.permutation(draws, 6);
        double[][] values = new double[6][12];
        for (int i = 0; i < 6; i++) {
            for (int row = 0; row < 12; row++) {
                values[i][row] = columns.values()[indicators[i]][rows[row]];
            }
        }
        Columns permuted =
                Columns.sorted(
                        inOrder(columns.areas(), rows),
                        inOrder(columns.indicators(), indicators),
                        values);

        Pipeline pipeline =
                Pipeline.of(tree, new Normaliser.ZScore(50, 5), Map.of(), Scope.PER_PERIOD)
                        .withTreatment(Treatment.DEFAULT)
                        .withImputation(Imputation.MEAN, null);
        ConstructedIndex expected = IndexConstruction.construct(pipeline, columns).orThrow();
        ConstructedIndex actual = IndexConstruction.construct(pipeline, permuted).orThrow();

        assertArrayEquals(expected.scores(), actual.scores());
        assertArrayEquals(expected.ranks(), actual.ranks());
    }

    private static List<String> inOrder(List<String> codes, int[] order) {
        return Arrays.stream(order).mapToObj(codes::get).toList();
    }

    @Law
    void movingOutliersNeverReversesTheOrderOfTwoAreas(Draws draws) {
        double[] x = new double[30];
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.exp(2 * draws.normal());
        }
        Treatment.TreatedColumn treated = Treatment.DEFAULT.apply(x);

        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                assertTrue(x[i] > x[j] || treated.moved()[i] <= treated.moved()[j]);
                assertTrue(x[i] > x[j] || treated.values()[i] <= treated.values()[j] + 1e-12);
            }
        }
    }

    @Law
    void effectiveWeightsOfIndicatorsAddUpToOne(Draws draws) {
        Tree tree = RandomIndex.tree(draws, 7, Mean.ARITHMETIC, 3);

        double[] weights = tree.effectiveWeights();

        assertEquals(1, Arrays.stream(weights).limit(tree.leaves()).sum(), 1e-12);
    }
}
