package org.sharedgrowth.observatory.analysis.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.analysis.EstimateParts.high;
import static org.sharedgrowth.observatory.analysis.EstimateParts.low;
import static org.sharedgrowth.observatory.analysis.Refusals.assertReason;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Estimate;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.Value;

class ComparisonTest {
    private static final Scale PERCENT = Scale.percent(true);
    private static final Set<Measure> OF_TWO_GROUPS = EnumSet.of(Measure.D, Measure.R);
    private static final Set<Measure> ORDERED = EnumSet.range(Measure.ACI, Measure.RIIL);

    @Test
    void everyMeasureHasAnIntervalOrTheReasonWhyItHasNone() {
        Groups complete = Groups.ordered(quintiles(1, 500), PERCENT).withReference("3");
        new Comparison(complete, 1)
                .of(EnumSet.allOf(Measure.class))
                .forEach((measure, result) -> {
                    Estimate estimate = result.orThrow();
                    assertTrue(
                            low(estimate) <= estimate.value() && estimate.value() <= high(estimate),
                            () -> measure + " " + estimate);
                });
        Groups withoutErrors =
                Groups.ordered(quintiles(Double.NaN, Double.NaN), PERCENT).withReference("3");
        new Comparison(withoutErrors, 1)
                .of(EnumSet.complementOf(EnumSet.range(Measure.SII, Measure.RIIL)))
                .forEach((measure, result) -> {
                    boolean sampled = measure == Measure.PAR || measure == Measure.PAF;
                    assertEquals(
                            sampled ? Reason.NO_SAMPLE_SIZE : Reason.NO_STANDARD_ERRORS,
                            result.orThrow().seReason(),
                            measure::toString);
                });
    }

    @Test
    void aMissingGroupOfAnUnorderedDimensionIsLeftOut() {
        List<Group> seven = new ArrayList<>(quintiles(1, 500));
        seven.add(group("6", 60));
        seven.add(group("7", Double.NaN));
        Groups withGap = Groups.unordered(seven, PERCENT);
        Groups withoutGap = Groups.unordered(seven.subList(0, 6), PERCENT);
        for (Measure measure :
                List.of(Measure.TI, Measure.MLD, Measure.PAF, Measure.PAR, Measure.MDBW)) {
            assertEquals(estimate(withoutGap, measure), estimate(withGap, measure));
        }
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        Groups groups = Groups.unordered(quintiles(2, 500), PERCENT);
        Estimate one = new Comparison(groups, 7).of(Measure.MDBW).orThrow();
        assertEquals(one, new Comparison(groups, 7).of(Measure.MDBW).orThrow());
        assertNotEquals(one, new Comparison(groups, 8).of(Measure.MDBW).orThrow());
    }

    @Test
    void drawnValuesStayWithinTheBounds() {
        List<Group> full = quintiles(20, 500).stream().map(g -> withValue(g, 100)).toList();
        Estimate best = estimate(Groups.unordered(full, PERCENT), Measure.MDBW);
        assertEquals(0, best.value());
        assertTrue(high(best) > 0 && high(best) < 100, best::toString);
    }

    @Test
    void aStandardErrorFarBeyondTheBoundsGivesNoInterval() {
        Groups groups = Groups.unordered(quintiles(1e9, 500), PERCENT);
        assertEquals(Reason.NOT_CONVERGED, estimate(groups, Measure.MDMW).seReason());
    }

    @Test
    void equalGroupsHaveASlopeOfZeroAndARatioOfOneWithoutInterval() {
        List<Group> equal = quintiles(1, 500).stream().map(group -> withValue(group, 40)).toList();
        Groups groups = Groups.ordered(equal, PERCENT);
        for (Measure measure : List.of(Measure.SII, Measure.SIIL)) {
            assertEquals(
                    Estimate.withoutUncertainty(0, Reason.ZERO_RANGE), estimate(groups, measure));
        }
        for (Measure measure : List.of(Measure.RII, Measure.RIIL)) {
            assertEquals(
                    Estimate.withoutUncertainty(1, Reason.ZERO_RANGE), estimate(groups, measure));
        }
    }

    @Test
    void aReferenceWorseThanTheMeanGainsNothing() {
        Groups upsideDown = Groups.ordered(quintiles(1, 500).reversed(), PERCENT);
        assertEquals(0, estimate(upsideDown, Measure.PAR).value());
        Groups lessIsBetter = Groups.ordered(quintiles(1, 500).reversed(), Scale.percent(false));
        assertTrue(estimate(lessIsBetter, Measure.PAR).value() < 0);
    }

    @Test
    void meanLogDeviationTreatsZeroAsATinyValue() {
        List<Group> zero = new ArrayList<>(quintiles(1, 500));
        zero.set(0, withValue(zero.getFirst(), 0));
        Groups groups = Groups.ordered(zero, PERCENT);
        assertTrue(estimate(groups, Measure.MLD).value() > 1_000);
        assertReason(Reason.NON_POSITIVE, of(groups, Measure.THEIL_L));
    }

    @Test
    void allMeasuresButTwoNeedPopulations() {
        List<Group> groups = new ArrayList<>(quintiles(1, 500));
        groups.set(2, Group.of("3", 50));
        assertRefusedUnlessOfTwoGroups(groups, Reason.MISSING_WEIGHT, Detail.missing(List.of("3")));
        groups.set(2, Group.of("3", 50).withPopulation(-1));
        assertRefusedUnlessOfTwoGroups(
                groups, Reason.BAD_WEIGHT, Detail.area("3").withValue(-1, 0.0));
        List<Group> nobody = quintiles(1, 500).stream().map(g -> g.withPopulation(0)).toList();
        assertRefusedUnlessOfTwoGroups(nobody, Reason.BAD_WEIGHT, Detail.NONE);
    }

    @Test
    void allMeasuresButTwoNeedThreeGroups() {
        assertRefusedUnlessOfTwoGroups(
                quintiles(1, 500).subList(0, 2), Reason.TOO_FEW_VALUES, Detail.count(2, 3));
    }

    @Test
    void aMissingGroupIsRefusedIfGroupsHaveAnOrder() {
        List<Group> groups = new ArrayList<>(quintiles(1, 500));
        groups.set(2, group("3", Double.NaN));
        Groups ordered = Groups.ordered(groups, PERCENT).withReference("1");
        for (Measure measure : Measure.values()) {
            assertReason(Reason.MISSING_GROUP, of(ordered, measure));
        }
    }

    @Test
    void measuresOfOrderedGroupsNeedAnOrder() {
        Groups unordered = Groups.unordered(quintiles(1, 500), PERCENT);
        for (Measure measure : ORDERED) {
            assertReason(Reason.BAD_DEFINITION, of(unordered, measure));
        }
    }

    @Test
    void distancesFromTheReferenceNeedAReference() {
        Groups withoutReference = Groups.unordered(quintiles(1, 500), PERCENT);
        assertReason(Reason.MISSING_REFERENCE, of(withoutReference, Measure.MDRW));
        assertReason(
                Reason.MISSING_REFERENCE, of(withoutReference.withReference("9"), Measure.MDRU));
    }

    @Test
    void measuresThatUseBothBoundsRefuseAnUnboundedScale() {
        Groups groups = Groups.ordered(quintiles(1, 500), Scale.unbounded(true));
        for (Measure measure :
                List.of(
                        Measure.ERREYGERS,
                        Measure.WAGSTAFF,
                        Measure.SII,
                        Measure.SIIL,
                        Measure.RII,
                        Measure.RIIL)) {
            assertReason(Reason.BAD_DEFINITION, of(groups, measure));
        }
        assertEquals(Reason.BAD_DEFINITION, estimate(groups, Measure.PAR).seReason());
    }

    @Test
    void measuresThatDivideByTheMeanRefuseAMeanOfZero() {
        List<Group> zero = quintiles(1, 500).stream().map(g -> withValue(g, 0)).toList();
        Groups groups = Groups.ordered(zero, PERCENT);
        for (Measure measure :
                List.of(
                        Measure.COV,
                        Measure.IDISW,
                        Measure.RCI,
                        Measure.WAGSTAFF,
                        Measure.PAF,
                        Measure.GINI,
                        Measure.HOOVER)) {
            assertReason(Reason.ZERO_DENOMINATOR, of(groups, measure));
        }
        List<Group> full = quintiles(1, 500).stream().map(g -> withValue(g, 100)).toList();
        assertReason(Reason.ZERO_DENOMINATOR, of(Groups.ordered(full, PERCENT), Measure.WAGSTAFF));
    }

    @Test
    void negativeValuesAreRefusedByMeasuresThatDoNotAllowThem() {
        List<Group> groups = new ArrayList<>(quintiles(1, 500));
        groups.set(2, group("3", -5));
        Groups unbounded = Groups.ordered(groups, new Scale(-100, 100, true));
        for (Measure measure :
                List.of(Measure.TI, Measure.MLD, Measure.GINI, Measure.SII, Measure.RIIL)) {
            assertEquals(
                    Detail.area("3").withValue(-5, 0.0),
                    assertReason(Reason.OUT_OF_BOUNDS, of(unbounded, measure)).detail());
        }
    }

    @Test
    void aLineThatStartsBelowZeroHasARatioWithoutInterval() {
        List<Group> steep = List.of(group("1", 0), group("2", 1), group("3", 90));
        Estimate ratio = estimate(Groups.ordered(steep, PERCENT), Measure.RIIL);
        assertTrue(ratio.value() < 0);
        assertEquals(Reason.NON_POSITIVE, ratio.seReason());
    }

    @Test
    void aStepFromNobodyToEverybodyHasNoLogisticCurve() {
        List<Group> step = List.of(group("1", 0), group("2", 0), group("3", 100));
        Groups groups = Groups.ordered(step, PERCENT);
        assertReason(Reason.NOT_CONVERGED, of(groups, Measure.SII));
        assertReason(Reason.NOT_CONVERGED, of(groups, Measure.RII));
        List<Group> huge = step.stream().map(group -> group.withPopulation(1e15)).toList();
        assertReason(Reason.NOT_CONVERGED, of(Groups.ordered(huge, PERCENT), Measure.SII));
    }

    @Test
    void aTableInWhichNobodyIsReachedHasNoStandardErrorOfAttributableRisk() {
        List<Group> zero = quintiles(1, 500).stream().map(g -> withValue(g, 0)).toList();
        assertEquals(
                Estimate.withoutUncertainty(0, Reason.ZERO_DENOMINATOR),
                estimate(Groups.ordered(zero, PERCENT), Measure.PAR));
    }

    private static void assertRefusedUnlessOfTwoGroups(
            List<Group> groups, Reason reason, Detail detail) {
        Groups ordered = Groups.ordered(groups, PERCENT).withReference("1");
        for (Measure measure : EnumSet.complementOf(EnumSet.copyOf(OF_TWO_GROUPS))) {
            assertEquals(detail, assertReason(reason, of(ordered, measure)).detail());
        }
        for (Measure measure : OF_TWO_GROUPS) {
            assertTrue(of(ordered, measure) instanceof Value<Estimate>, measure::toString);
        }
    }

    private static Result<Estimate> of(Groups groups, Measure measure) {
        return new Comparison(groups, 1).of(measure);
    }

    private static Estimate estimate(Groups groups, Measure measure) {
        return of(groups, measure).orThrow();
    }

    private static Group withValue(Group group, double value) {
        return new Group(
                group.code(), value, group.error(), group.population(), group.sampleSize());
    }

    private static Group group(String code, double value) {
        return new Group(code, value, 1, 1_000, 500);
    }

    private static List<Group> quintiles(double error, double sampleSize) {
        List<Group> groups = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            groups.add(
                    new Group(
                            Integer.toString(i), 10 + 15 * i, error, 1_000 + 100 * i, sampleSize));
        }
        return groups;
    }
}
