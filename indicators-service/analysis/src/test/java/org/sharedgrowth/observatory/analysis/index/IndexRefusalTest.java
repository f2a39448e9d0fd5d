package org.sharedgrowth.observatory.analysis.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.index.gap.Imputation;
import org.sharedgrowth.observatory.analysis.index.gap.Series;

/** What the construction of an index refuses, and for which reason. */
class IndexRefusalTest {
    private static final double NONE = Double.NaN;
    private static final List<String> AREAS = List.of("A", "B", "C");
    private static final Normaliser MIN_MAX = new Normaliser.MinMax(0, 100);
    private static final Normaliser NOTHING = new Normaliser.None();

    private static Refused<?> refused(Result<?> result) {
        return assertInstanceOf(Refused.class, result);
    }

    private static Reason reason(Normaliser normaliser, int direction, double... x) {
        return refused(Normalisation.of(AREAS, x, direction, normaliser)).reason();
    }

    @Test
    void aColumnThatCannotBeNormalisedIsRefusedWithAReason() {
        assertEquals(Reason.EMPTY_INPUT, reason(MIN_MAX, 1, NONE, NONE, NONE));
        assertEquals(Reason.ZERO_RANGE, reason(MIN_MAX, 1, 2, 2, 2));
        assertEquals(Reason.ZERO_RANGE, reason(new Normaliser.ZScore(0, 1), 1, 0.1, 0.1, 0.1));
        assertEquals(Reason.TOO_FEW_VALUES, reason(new Normaliser.ZScore(0, 1), 1, 2, NONE, NONE));
        assertEquals(Reason.ZERO_RANGE, reason(new Normaliser.DistanceToMaximum(), 1, 2, 2, 2));
        Normaliser toB = new Normaliser.DistanceToReference("B", false);
        assertEquals(Reason.MISSING_REFERENCE, reason(toB, 1, 1, NONE, 3));
        assertEquals(Reason.ZERO_RANGE, reason(toB, 1, 2, 1, 3));
        Normaliser toX = new Normaliser.DistanceToReference("X", false);
        assertEquals(Reason.MISSING_REFERENCE, reason(toX, 1, 1, 2, 3));
        assertEquals(
                Reason.TOO_FEW_VALUES, reason(new Normaliser.RankShare(false), 1, 2, NONE, NONE));
        Normaliser equal = new Normaliser.Goalposts(2, 2, 1, true);
        assertEquals(Reason.BAD_DEFINITION, reason(equal, 1, 1, 2, 3));
        Normaliser target = new Normaliser.DistanceToTarget(2, false);
        assertEquals(Reason.BAD_DEFINITION, reason(target, 1, 2, 3, 4));
        assertEquals(Reason.BAD_DEFINITION, reason(target, -1, 0, 1, 2));
        assertEquals(Reason.BAD_DEFINITION, reason(new Normaliser.Scaled(1, 1, 1), 1, 1, 2, 3));
        assertEquals(Reason.BAD_DEFINITION, reason(new Normaliser.Scaled(0, 1, 1), -1, 1, 2, 3));
        assertEquals(Reason.ZERO_DENOMINATOR, reason(new Normaliser.ShareOfMaximum(), 1, 0, 0, -1));
        assertEquals(Reason.BAD_DEFINITION, reason(new Normaliser.ShareOfMaximum(), -1, 1, 2, 3));
    }

    @Test
    void aMeanThatDoesNotExistIsRefusedWithAReason() {
        double[] one = {1, 1};
        assertEquals(Reason.EMPTY_INPUT, mean(Mean.ARITHMETIC, 0, new double[] {NONE, NONE}, one));
        assertEquals(Reason.NON_POSITIVE, mean(Mean.GEOMETRIC, 0, new double[] {1, 0}, one));
        assertEquals(Reason.NON_POSITIVE, mean(Mean.HARMONIC, 0, new double[] {1, 0}, one));
        assertEquals(Reason.NON_POSITIVE, mean(Mean.POWER, -1, new double[] {1, 0}, one));
        assertEquals(Reason.NON_POSITIVE, mean(Mean.POWER, 0.5, new double[] {1, -1}, one));
        assertEquals(Reason.OUT_OF_BOUNDS, mean(Mean.POWER, 3, new double[] {1, -9}, one));
        double[] two = {1, 2};
        assertEquals(Reason.BAD_WEIGHT, mean(Mean.ARITHMETIC, 0, two, new double[] {1, -1}));
        assertEquals(Reason.BAD_WEIGHT, mean(Mean.ARITHMETIC, 0, two, new double[] {1, NONE}));
        assertEquals(Reason.BAD_WEIGHT, mean(Mean.ARITHMETIC, 0, two, new double[] {0, 0}));
    }

    private static Reason mean(Mean mean, double p, double[] x, double[] weights) {
        return refused(Means.of(mean, p, x, weights)).reason();
    }

    @Test
    void outrankingNeedsAreasAndWeights() {
        double[][] columns = {{1, 2}, {2, 1}};
        assertEquals(
                Reason.BAD_WEIGHT,
                refused(Outranking.of(columns, new double[] {0, 0}, Outranking.Pairs.COMMON))
                        .reason());
        assertEquals(
                Reason.EMPTY_INPUT,
                refused(Outranking.of(new double[1][0], new double[] {1}, Outranking.Pairs.COMMON))
                        .reason());
    }

    @Test
    void aFaultyTreeIsRefused() {
        assertEquals("X", codeOfFault(Branch.of("X", List.of())));
        assertEquals("X", codeOfFault(Branch.of("X", List.of("I")), Branch.of("X", List.of("J"))));
        assertEquals(
                "I", codeOfFault(Branch.of("X", List.of("I", "Y")), Branch.of("Y", List.of("I"))));
        assertEquals(
                List.of("X", "Y"),
                refused(
                                Tree.of(
                                        List.of(
                                                Branch.of("X", List.of("I")),
                                                Branch.of("Y", List.of("J")))))
                        .detail()
                        .missing());
        Result<Tree> cycle =
                Tree.of(
                        List.of(
                                Branch.of("X", List.of("I")),
                                Branch.of("Y", List.of("Z")),
                                Branch.of("Z", List.of("Y"))));
        assertEquals(Reason.BAD_DEFINITION, refused(cycle).reason());
        Branch negative =
                new Branch("X", Mean.ARITHMETIC, 0, List.of("I", "J"), List.of(1.0, -1.0));
        assertEquals(Reason.BAD_WEIGHT, refused(Tree.of(List.of(negative))).reason());
    }

    private static String codeOfFault(Branch... branches) {
        Refused<?> refused = refused(Tree.of(List.of(branches)));
        assertEquals(Reason.BAD_DEFINITION, refused.reason());
        return String.valueOf(refused.detail().indicator());
    }

    private static Pipeline pipeline(Mean mean, Normaliser normaliser) {
        Branch root = new Branch("Z", mean, 0, List.of("I", "J", "K"), List.of());
        return Pipeline.of(
                Tree.of(List.of(root)).orThrow(), normaliser, Map.of(), Scope.PER_PERIOD);
    }

    private static Columns columns(double[]... values) {
        return Columns.ofOnePeriod(AREAS, List.of("I", "J", "K"), values);
    }

    @Test
    void theRefusalOfAnIndexListsWhatIsMissingOrInvalid() {
        Pipeline plain = pipeline(Mean.ARITHMETIC, MIN_MAX);
        double[] good = {1, 2, 3};
        double[] empty = {NONE, NONE, NONE};
        Columns some = Columns.ofOnePeriod(AREAS, List.of("I"), new double[][] {good});
        Refused<?> absent = refused(IndexConstruction.construct(plain, some));
        assertEquals(Reason.MISSING_COMPONENT, absent.reason());
        assertEquals(List.of("J", "K"), absent.detail().missing());
        assertEquals(
                Reason.EMPTY_INPUT,
                refused(IndexConstruction.construct(plain, columns(empty, empty, empty))).reason());
        Refused<?> flat =
                refused(
                        IndexConstruction.construct(
                                plain, columns(good, new double[] {1, 1, 1}, good)));
        assertEquals(Reason.ZERO_RANGE, flat.reason());
        assertEquals("J", flat.detail().indicator());
        Denominator people = new Denominator(new double[] {1, 0, 2}, 100);
        Refused<?> nobody =
                refused(
                        IndexConstruction.construct(
                                plain.withDenominators(Map.of("K", people)),
                                columns(good, good, good)));
        assertEquals(Reason.ZERO_DENOMINATOR, nobody.reason());
        assertEquals("K", nobody.detail().indicator());
        assertEquals("B", nobody.detail().area());
    }

    @Test
    void anAreaWithoutAScoreHasAReason() {
        Columns columns =
                columns(
                        new double[] {0, NONE, 3},
                        new double[] {1, NONE, NONE},
                        new double[] {2, NONE, NONE});
        Pipeline pipeline = pipeline(Mean.GEOMETRIC, NOTHING).withThreshold(0.5);

        ConstructedIndex index = IndexConstruction.construct(pipeline, columns).orThrow();

        assertEquals(Reason.NON_POSITIVE, reason(index, 0));
        assertEquals(Reason.MISSING_COMPONENT, reason(index, 1));
        assertEquals(Reason.COVERAGE_BELOW_THRESHOLD, reason(index, 2));
        assertArrayEquals(new int[3], index.ranks());
    }

    private static Reason reason(ConstructedIndex index, int row) {
        return refusal(index, row).reason();
    }

    private static Refused<Double> refusal(ConstructedIndex index, int row) {
        Refused<Double> refused = index.refused().get(row);
        assertNotNull(refused);
        return refused;
    }

    @Test
    void anAreaThatAMeanRefusesGetsNoScoreFromItsOtherParts() {
        Tree tree =
                Tree.of(
                                List.of(
                                        new Branch(
                                                "X",
                                                Mean.GEOMETRIC,
                                                0,
                                                List.of("I", "J"),
                                                List.of()),
                                        Branch.of("Z", List.of("X", "K"))))
                        .orThrow();
        Columns columns =
                columns(new double[] {0, 1, 2}, new double[] {1, 1, 1}, new double[] {5, 6, 7});

        ConstructedIndex index =
                IndexConstruction.construct(
                                Pipeline.of(tree, NOTHING, Map.of(), Scope.PER_PERIOD), columns)
                        .orThrow();

        assertEquals(Reason.NON_POSITIVE, reason(index, 0));
        assertEquals(3.5, index.scores()[1], 1e-12);
    }

    @Test
    void theScreenListsTheAreasThatItLeavesOut() {
        Columns columns =
                columns(
                        new double[] {1, NONE, 0},
                        new double[] {2, NONE, 0},
                        new double[] {3, 4, 5});
        Screen screen =
                new Screen(
                        2.0 / 3, 0.5, Map.of("A", new Screen.Decision(false, "war in the period")));

        ConstructedIndex index =
                IndexConstruction.construct(
                                pipeline(Mean.ARITHMETIC, NOTHING).withScreen(screen), columns)
                        .orThrow();

        assertEquals(List.of(0, 1, 2), List.copyOf(index.dropped().keySet()));
        assertEquals(List.of("I", "J"), refusal(index, 1).detail().missing());
        assertEquals(Reason.COVERAGE_BELOW_THRESHOLD, reason(index, 2));
        assertEquals(1.0 / 3, refusal(index, 2).detail().value());
        Screen silent = new Screen(0, 0, Map.of("A", new Screen.Decision(true, " ")));
        assertEquals(Reason.BAD_DEFINITION, refused(silent.dropped(columns)).reason());
    }

    @Test
    void scoresThatAreHeavilyImputedAreMarked() {
        Columns columns =
                columns(
                        new double[] {1, NONE, 3},
                        new double[] {1, NONE, 3},
                        new double[] {1, 2, 3});
        Pipeline pipeline =
                pipeline(Mean.ARITHMETIC, NOTHING).withImputation(Imputation.MEAN, null);

        ConstructedIndex index = IndexConstruction.construct(pipeline, columns).orThrow();

        assertEquals(List.of(1), index.heavilyImputed());
        assertEquals(2, index.scores()[1]);
    }

    @Test
    void aColumnThatCannotBeTreatedIsKeptWithAWarning() {
        Treatment.TreatedColumn few = Treatment.DEFAULT.apply(new double[] {1, 2, NONE, 300});
        Treatment.TreatedColumn flat = Treatment.DEFAULT.apply(new double[] {1, 1, 1, 1, 1});

        assertEquals(Reason.TOO_FEW_VALUES, few.warning());
        assertEquals(Reason.ZERO_RANGE, flat.warning());
        assertEquals(
                Reason.ZERO_RANGE, refused(new Transform.LogCt().apply(EQUAL_VALUES)).reason());
        assertEquals(
                Reason.EMPTY_INPUT,
                refused(new Transform.LogCt().apply(new double[] {NONE})).reason());
        double[] almost = new double[30];
        almost[7] = 1;
        Treatment.TreatedColumn almostFlat = Treatment.DEFAULT.apply(almost);
        assertEquals(0, almostFlat.movedCount());
        assertEquals(2, Arrays.stream(almostFlat.values()).distinct().count());
    }

    private static final double[] EQUAL_VALUES = {4, 4};

    @Test
    void growthAndInterpolationNeedTwoValues() {
        double[] years = {2000, 2001, 2002};
        double[] one = {NONE, 5, NONE};
        assertEquals(Reason.TOO_FEW_VALUES, refused(Series.interpolate(years, one)).reason());
        assertEquals(Reason.TOO_FEW_VALUES, refused(Series.annualGrowth(years, one)).reason());
        assertEquals(Reason.TOO_FEW_VALUES, refused(Series.percentChange(years, one)).reason());
        double[] zero = {0, NONE, 5};
        assertEquals(Reason.UNDEFINED_GROWTH, refused(Series.annualGrowth(years, zero)).reason());
        assertEquals(Reason.ZERO_DENOMINATOR, refused(Series.percentChange(years, zero)).reason());
        assertEquals(0, Series.annualGrowth(years, new double[] {0, 3, 0}).orThrow());
    }

    @Test
    void anObservationIsCarriedForwardForALimitedTime() {
        double[] years = {2000, 2001, 2002, 2003};

        Series.FilledSeries filled =
                Series.carryForward(years, new double[] {NONE, 5, NONE, NONE}, 1);

        assertArrayEquals(new double[] {NONE, 5, 5, NONE}, filled.values());
        assertArrayEquals(new double[] {2000, 2001, 2001, 2003}, filled.years());
    }
}
