package org.sharedgrowth.observatory.analysis.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;

class TotalsTest {
    private static final double NONE = Double.NaN;
    private static final List<String> AREAS = List.of("A", "B", "C");
    private static final Group ALL = Group.of("G", AREAS, AREAS);
    private static final double[] PROXY = {40, 40, 40, 40, 40, 40, 20, 20, 20};

    @Test
    void missingMembersGetTheirShareOfTheProxy() {
        Aggregate total = totals(PROXY, 8, 9, 12, 6, 7, 8, NONE, NONE, 6).at(1).orThrow();
        assertEquals(16 / 0.8, total.value(), 1e-12);
        assertEquals(0.2, total.imputedShare(), 1e-12);
        assertEquals(0.8, total.coverageWeight());
        assertEquals(List.of("C"), total.missing());
    }

    @Test
    void theOtherPeriodsFollowTheGrowthOfTheAvailableMembers() {
        GroupColumn totals = totals(PROXY, 8, 9, 12, 6, 7, 8, NONE, NONE, 6);
        assertEquals(20 * 14 / 16.0, totals.at(0).orThrow().value(), 1e-12);
        Aggregate last = totals.at(2).orThrow();
        assertEquals(20 * 20 / 16.0, last.value(), 1e-12);
        assertEquals(1, last.coverageCount());
        assertEquals(0, last.imputedShare());
    }

    @Test
    void theWorstCaseIsComputedFromTheRatiosToTheProxy() {
        Aggregate total = totals(PROXY, 8, 8, 12, 6, 4, 8, NONE, NONE, 6).at(1).orThrow();
        double deviation = Math.sqrt(2 * 0.05 * 0.05);
        Double worst = total.worstCase();
        assertNotNull(worst);
        assertEquals(0.2 * deviation * 100, worst, 1e-12);
    }

    @Test
    void theLimitOfMissingProxyAppliesOnlyToTheBenchmarkPeriod() {
        Refused<?> refused =
                refused(
                        Reason.COVERAGE_BELOW_THRESHOLD,
                        totals(PROXY, 8, NONE, 12, 6, 7, 8, 3, 3, 6),
                        0);
        assertEquals(0.6, refused.detail().value());
        assertEquals(List.of("A"), refused.detail().missing());
        GroupColumn thin = totals(PROXY, 8, 8, 12, NONE, 7, NONE, NONE, 3, NONE);
        assertEquals(18 * 12 / 8.0, thin.value(2), 1e-12);
    }

    @Test
    void onlyThePeriodBelowTheFloorIsRefused() {
        Panel figures = new Panel("X", AREAS, 3, new double[] {8, 8, NONE, 7, 7, NONE, 3, 3, 4});
        Terms terms = Terms.of(Rule.TOTAL).withWeightPeriod(0).withFloor(0.5);
        GroupColumn totals = Aggregates.of(figures, new Panel("N", AREAS, 3, PROXY), ALL, terms);
        assertEquals(18, totals.value(1), 1e-12);
        Refused<?> refused = refused(Reason.COVERAGE_BELOW_THRESHOLD, totals, 2);
        assertEquals(0.2, refused.detail().value());
        assertEquals(0.5, refused.detail().limit());
    }

    @Test
    void everyMemberNeedsAProxy() {
        double[] proxy = PROXY.clone();
        proxy[7] = NONE;
        Refused<?> refused =
                refused(Reason.MISSING_WEIGHT, totals(proxy, 8, 9, 12, 6, 7, 8, NONE, NONE, 6), 2);
        assertEquals(List.of("C"), refused.detail().missing());
    }

    @Test
    void aTotalIsContinuedOnlyByMembersWithFiguresInBothPeriods() {
        GroupColumn gap = totals(PROXY, NONE, 9, 12, NONE, 7, 8, NONE, 5, 6);
        refused(Reason.EMPTY_INPUT, gap, 0);
        GroupColumn apart = totals(PROXY, NONE, 9, 12, NONE, 7, 8, 5, NONE, 6);
        refused(Reason.TOO_FEW_VALUES, apart, 0);
        assertEquals(16 / 0.8 * 20 / 16, apart.value(2), 1e-12);
    }

    @Test
    void growthFromZeroIsUndefined() {
        refused(Reason.UNDEFINED_GROWTH, totals(PROXY, 8, 0, 12, 6, 0, 8, 1, 0, 6), 2);
    }

    @Test
    void aTotalThatOverflowsIsRefused() {
        double huge = Double.MAX_VALUE;
        refused(Reason.OUT_OF_BOUNDS, totals(PROXY, 8, huge, 12, 6, huge, 8, 1, 0, 6), 2);
    }

    @Test
    void theMembersOfTheBenchmarkPeriodAreUsedForAllPeriods() {
        Panel figures = new Panel("X", AREAS, 3, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
        boolean[] belongs = {true, true, true, true, true, false, true, false, true};
        Group dated = new Group("G", new int[] {0, 1, 2}, belongs);
        Terms terms = Terms.of(Rule.TOTAL).withWeightPeriod(1);
        GroupColumn totals = Aggregates.of(figures, new Panel("N", AREAS, 3, PROXY), dated, terms);
        assertEquals(5, totals.value(0), 1e-12);
        assertEquals(7, totals.value(1), 1e-12);
        assertEquals(9, totals.value(2), 1e-12);
    }

    private static GroupColumn totals(double[] proxy, double... values) {
        return Aggregates.of(
                new Panel("X", AREAS, 3, values),
                new Panel("N", AREAS, 3, proxy),
                ALL,
                Terms.of(Rule.TOTAL).withWeightPeriod(1));
    }

    private static Refused<?> refused(Reason reason, GroupColumn totals, int period) {
        assertTrue(Double.isNaN(totals.value(period)));
        Refused<?> refused = assertInstanceOf(Refused.class, totals.at(period));
        assertEquals(reason, refused.reason());
        return refused;
    }
}
