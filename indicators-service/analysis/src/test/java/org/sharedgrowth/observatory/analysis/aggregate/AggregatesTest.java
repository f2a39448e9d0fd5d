package org.sharedgrowth.observatory.analysis.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;

class AggregatesTest {
    private static final double NONE = Double.NaN;
    private static final List<String> AREAS = List.of("A", "B", "C", "D");
    private static final Group ALL = Group.of("G", AREAS, AREAS);
    private static final double[] POPULATION = {10, 20, 30, 40};

    @Test
    void aMissingMemberIsListedAndAssumedToEqualTheAverage() {
        Aggregate mean = aggregate(Rule.WEIGHTED_MEAN, 50, 40, NONE, 60);
        assertEquals((500 + 800 + 2400) / 70.0, mean.value(), 1e-12);
        assertEquals(List.of("C"), mean.missing());
        assertEquals(4, mean.expected());
        assertEquals(3, mean.used());
        assertEquals(0.75, mean.coverageCount());
        assertEquals(0.7, mean.coverageWeight());
        assertEquals(0.3, mean.imputedShare(), 1e-12);
    }

    @Test
    void unknownWeightsDoNotMakeAGroupLookBetterCovered() {
        double[] oneUnknown = {10, 20, 30, NONE};
        Aggregate mean =
                column(Terms.of(Rule.WEIGHTED_MEAN), oneUnknown, 50, 40, 30, NONE).at(0).orThrow();
        assertEquals(1, mean.coverageWeight());
        assertEquals(List.of("D"), mean.unweighted());

        double[] twoUnknown = {10, 20, NONE, NONE};
        Refused<?> refused =
                assertInstanceOf(
                        Refused.class,
                        column(Terms.of(Rule.WEIGHTED_MEAN), twoUnknown, 50, 40, NONE, NONE).at(0));
        assertEquals(Reason.COVERAGE_BELOW_THRESHOLD, refused.reason());
        assertEquals(List.of("C", "D"), refused.detail().missing());
        assertEquals(0.5, refused.detail().value());
    }

    @Test
    void theExpectedErrorIsAShareOfTheWorstCase() {
        Aggregate mean = aggregate(Rule.WEIGHTED_MEAN, 50, 40, NONE, 60);
        assertEquals(0.3 * 10, number(mean.worstCase()), 1e-12);
        assertEquals(0.37 * 0.3 * 10, number(mean.expectedError()), 1e-12);
        Terms half = Terms.of(Rule.WEIGHTED_MEAN).withErrorFactor(0.5);
        Aggregate other = column(half, POPULATION, 50, 40, NONE, 60).at(0).orThrow();
        assertEquals(0.5 * 0.3 * 10, number(other.expectedError()), 1e-12);
        assertEquals(0, number(aggregate(Rule.WEIGHTED_MEAN, 50, 40, 30, 60).worstCase()));
    }

    @Test
    void aPartialSumIsMarkedAndHasNoExpectedError() {
        Aggregate sum = aggregate(Rule.SUM, 1, NONE, 3, 4);
        assertEquals(8, sum.value());
        assertTrue(sum.partial());
        assertEquals(0, sum.imputedShare());
        assertNull(sum.expectedError());
        assertFalse(aggregate(Rule.SUM, 1, 2, 3, 4).partial());
        assertEquals(0, number(aggregate(Rule.SUM, 1, 2, 3, 4).expectedError()));
    }

    @Test
    void medianAndMeanNeedNoWeights() {
        GroupColumn median = column(Terms.of(Rule.MEDIAN), null, 1, 9, NONE, 3);
        assertEquals(3, median.at(0).orThrow().value());
        assertNull(median.at(0).orThrow().coverageWeight());
        Aggregate mean = column(Terms.of(Rule.MEAN), null, 1, 8, NONE, 3).at(0).orThrow();
        assertEquals(4, mean.value());
        assertEquals(0.25, mean.imputedShare());
        assertEquals(0.25 * Math.sqrt(13), number(mean.worstCase()), 1e-12);
    }

    @Test
    void halfOfTheMembersMayLackAGrowthRate() {
        assertEquals(
                (10 * 2 + 40 * 4) / 50.0, aggregate(Rule.GROWTH, 2, NONE, NONE, 4).value(), 1e-12);
        refused(Reason.COVERAGE_BELOW_THRESHOLD, Rule.GROWTH, 2, NONE, NONE, NONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Rule.class,
            names = {"WEIGHTED_MEAN", "SUM", "MEDIAN", "MEAN"})
    void aGroupThatLacksMoreThanAThirdIsRefused(Rule rule) {
        Refused<?> refused = refused(Reason.COVERAGE_BELOW_THRESHOLD, rule, 50, 40, NONE, NONE);
        assertEquals(rule == Rule.WEIGHTED_MEAN ? 0.3 : 0.5, refused.detail().value());
        assertEquals(2 / 3.0, number(refused.detail().limit()), 1e-12);
        assertEquals(List.of("C", "D"), refused.detail().missing());
        assertEquals("G", refused.detail().area());
        assertEquals("X", refused.detail().indicator());
    }

    @Test
    void exactlyAThirdMayBeMissing() {
        double[] equal = {1, 1, 1, NONE};
        Group three = Group.of("G", List.of("A", "B", "C"), AREAS);
        Panel figures = new Panel("X", AREAS, 1, new double[] {1, 2, NONE, NONE});
        GroupColumn mean =
                Aggregates.of(
                        figures,
                        new Panel("N", AREAS, 1, equal),
                        three,
                        Terms.of(Rule.WEIGHTED_MEAN));
        assertEquals(1.5, mean.at(0).orThrow().value());
    }

    @Test
    void theShareThatMayBeMissingIsAParameter() {
        Terms strict = Terms.of(Rule.WEIGHTED_MEAN).withMaxMissing(0.2);
        refused(Reason.COVERAGE_BELOW_THRESHOLD, column(strict, POPULATION, 50, 40, NONE, 60));
    }

    @Test
    void aFloorAppliesInAdditionToTheRule() {
        Terms world = Terms.of(Rule.GROWTH).withFloor(Terms.WORLD_FLOOR);
        Refused<?> refused =
                refused(
                        Reason.COVERAGE_BELOW_THRESHOLD,
                        column(world, POPULATION, 1, 2, NONE, NONE));
        assertEquals(0.3, refused.detail().value());
        assertEquals(0.5, refused.detail().limit());
    }

    @Test
    void aMemberWithoutAWeightIsListedInTheRefusal() {
        double[] weights = {10, NONE, 30, 40};
        Refused<?> refused =
                refused(
                        Reason.MISSING_WEIGHT,
                        column(Terms.of(Rule.WEIGHTED_MEAN), weights, 50, 40, NONE, 60));
        assertEquals(List.of("B"), refused.detail().missing());
        assertEquals("N", refused.detail().indicator());
        refused(Reason.MISSING_WEIGHT, column(Terms.of(Rule.WEIGHTED_MEAN), null, 50, 40, 30, 60));
    }

    @Test
    void aMissingMemberWithoutAWeightIsListed() {
        double[] weights = {10, NONE, 30, 40};
        Aggregate mean =
                column(Terms.of(Rule.WEIGHTED_MEAN), weights, 50, NONE, 20, 60).at(0).orThrow();
        assertEquals(List.of("B"), mean.unweighted());
        assertEquals(1, number(mean.coverageWeight()));
        assertEquals(0.75, mean.coverageCount());
    }

    @Test
    void negativeAndAllZeroWeightsAreRefused() {
        double[] negative = {10, 20, -30, 40};
        Refused<?> refused =
                refused(
                        Reason.BAD_WEIGHT,
                        column(Terms.of(Rule.WEIGHTED_MEAN), negative, 1, 2, 3, 4));
        assertEquals("C", refused.detail().area());
        assertEquals(-30.0, refused.detail().value());
        refused(Reason.BAD_WEIGHT, column(Terms.of(Rule.WEIGHTED_MEAN), new double[4], 1, 2, 3, 4));
    }

    @Test
    void aGroupWithoutMembersHasNoFigure() {
        Panel figures = new Panel("X", AREAS, 1, new double[] {1, 2, 3, 4});
        Group nobody = Group.of("G", List.of(), AREAS);
        refused(Reason.EMPTY_INPUT, Aggregates.of(figures, null, nobody, Terms.of(Rule.SUM)));
        refused(Reason.EMPTY_INPUT, Rule.SUM, NONE, NONE, NONE, NONE);
    }

    @Test
    void theRefusalNamesTheParameterOutOfRange() {
        assertEquals(
                "maxMissing", refusedParameter(Terms.of(Rule.WEIGHTED_MEAN).withMaxMissing(1.5)));
        assertEquals("floor", refusedParameter(Terms.of(Rule.WEIGHTED_MEAN).withFloor(-0.1)));
        assertEquals(
                "errorFactor",
                refusedParameter(Terms.of(Rule.WEIGHTED_MEAN).withErrorFactor(NONE)));
        assertEquals(
                "weightPeriod", refusedParameter(Terms.of(Rule.WEIGHTED_MEAN).withWeightPeriod(1)));
        assertEquals("weightPeriod", refusedParameter(Terms.of(Rule.TOTAL)));
    }

    private static String refusedParameter(Terms terms) {
        Refused<?> refused = refused(Reason.BAD_DEFINITION, column(terms, POPULATION, 1, 2, 3, 4));
        String indicator = refused.detail().indicator();
        assertNotNull(indicator);
        return indicator;
    }

    @Test
    void aSumThatOverflowsIsRefused() {
        refused(
                Reason.OUT_OF_BOUNDS,
                Rule.SUM,
                Double.MAX_VALUE,
                Double.MAX_VALUE,
                1,
                Double.MAX_VALUE);
    }

    @Test
    void membersMayDifferByPeriod() {
        double[] ofTwoPeriods = {1, 2, 3, 4, 5, 6, 7, 8};
        Panel figures = new Panel("X", AREAS, 2, ofTwoPeriods);
        boolean[] belongs = {true, true, true, false, true, true, false, true};
        Group dated = new Group("G", new int[] {0, 1, 2, 3}, belongs);
        GroupColumn sums = Aggregates.of(figures, null, dated, Terms.of(Rule.SUM));
        assertEquals(1 + 3 + 5, sums.at(0).orThrow().value());
        assertEquals(2 + 6 + 8, sums.at(1).orThrow().value());
        assertEquals(3, sums.at(0).orThrow().expected());
    }

    @Test
    void theWeightsOfOnePeriodMayBeUsedForAllPeriods() {
        List<String> areas = List.of("A", "B");
        Panel figures = new Panel("X", areas, 2, new double[] {10, 10, 20, 20});
        Panel weights = new Panel("N", areas, 2, new double[] {1, 3, 1, 1});
        Group group = Group.of("G", areas, areas);
        GroupColumn same = Aggregates.of(figures, weights, group, Terms.of(Rule.WEIGHTED_MEAN));
        assertEquals(12.5, same.value(1));
        GroupColumn fixed =
                Aggregates.of(
                        figures, weights, group, Terms.of(Rule.WEIGHTED_MEAN).withWeightPeriod(0));
        assertEquals(15, fixed.value(1));
    }

    @Test
    void weightsForOtherAreasAndUnsortedAreasAreRejected() {
        Panel figures = new Panel("X", List.of("A"), 1, new double[1]);
        Panel weights = new Panel("N", List.of("B"), 1, new double[1]);
        Group group = Group.of("G", List.of("A"), List.of("A"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Aggregates.of(figures, weights, group, Terms.of(Rule.WEIGHTED_MEAN)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Panel("X", List.of("B", "A"), 1, new double[2]));
    }

    private static double number(@Nullable Double number) {
        assertNotNull(number);
        return number;
    }

    private static Aggregate aggregate(Rule rule, double... values) {
        return column(Terms.of(rule), POPULATION, values).at(0).orThrow();
    }

    private static GroupColumn column(Terms terms, double @Nullable [] weights, double... values) {
        Panel panel = weights == null ? null : new Panel("N", AREAS, 1, weights);
        return Aggregates.of(new Panel("X", AREAS, 1, values), panel, ALL, terms);
    }

    private static Refused<?> refused(Reason reason, Rule rule, double... values) {
        return refused(reason, column(Terms.of(rule), POPULATION, values));
    }

    private static Refused<?> refused(Reason reason, GroupColumn column) {
        assertTrue(Double.isNaN(column.value(0)));
        Refused<?> refused = assertInstanceOf(Refused.class, column.at(0));
        assertEquals(reason, refused.reason());
        return refused;
    }
}
