package org.sharedgrowth.observatory.analysis.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.analysis.EstimateParts.high;
import static org.sharedgrowth.observatory.analysis.EstimateParts.low;
import static org.sharedgrowth.observatory.analysis.Refusals.assertReason;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Estimate;
import org.sharedgrowth.observatory.analysis.Law;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.number.Draws;

class GapTest {
    private static final Scale MORE_IS_BETTER = Scale.percent(true);
    private static final Scale LESS_IS_BETTER = Scale.percent(false);
    private static final List<Group> THREE =
            List.of(Group.of("a", 40), Group.of("b", 60), Group.of("c", 20));

    @Test
    void withoutReferenceTheHighestIsComparedWithTheLowest() {
        assertPair("b", "c", Groups.unordered(THREE, MORE_IS_BETTER));
        assertPair("b", "c", Groups.unordered(THREE, LESS_IS_BETTER));
    }

    @Test
    void theReferenceIsComparedWithTheWorstGroup() {
        assertPair("a", "c", Groups.unordered(THREE, MORE_IS_BETTER).withReference("a"));
        assertPair("b", "a", Groups.unordered(THREE, LESS_IS_BETTER).withReference("a"));
    }

    @Test
    void orderedGroupsAreComparedAtTheirEnds() {
        assertPair("c", "a", Groups.ordered(THREE, MORE_IS_BETTER));
        assertPair("a", "c", Groups.ordered(THREE, LESS_IS_BETTER));
        int[] numbers = {2, 3, 1};
        assertPair("b", "c", Groups.ordered(THREE, numbers, MORE_IS_BETTER).orThrow());
    }

    @Test
    void amongGroupsWithEqualValuesTheFirstCodeIsUsed() {
        List<Group> equal = List.of(Group.of("z", 5), Group.of("y", 5), Group.of("x", 5));
        assertPair("x", "x", Groups.unordered(equal, MORE_IS_BETTER));
    }

    @Test
    void theReasonIsStatedIfThereAreNoStandardErrors() {
        Groups groups = Groups.unordered(THREE, MORE_IS_BETTER);
        assertEquals(
                Estimate.withoutUncertainty(40, Reason.NO_STANDARD_ERRORS),
                Gap.difference(groups).orThrow());
        assertEquals(
                Estimate.withoutUncertainty(3, Reason.NO_STANDARD_ERRORS),
                Gap.ratio(groups).orThrow());
    }

    @Test
    void aRatioOfZeroHasNoInterval() {
        Groups groups = sexes(0, 1, 50, 1).withReference("F");
        assertEquals(
                Estimate.withoutUncertainty(0, Reason.NON_POSITIVE), Gap.ratio(groups).orThrow());
    }

    @Test
    void aRatioWithADenominatorOfZeroIsRefused() {
        assertReason(Reason.ZERO_DENOMINATOR, Gap.ratio(sexes(50, 1, 0, 1)));
    }

    @Test
    void aDifferenceThatIsTooLargeForADoubleIsRefused() {
        List<Group> huge = List.of(Group.of("a", -1.7e308), Group.of("b", 1.7e308));
        Groups groups = Groups.unordered(huge, Scale.unbounded(true));
        assertReason(Reason.OUT_OF_BOUNDS, Gap.difference(groups));
    }

    @Test
    void anUncertaintyThatIsTooLargeIsLeftOut() {
        List<Group> uncertain =
                List.of(Group.of("a", 1).withError(1.7e308), Group.of("b", 2).withError(1.7e308));
        Groups groups = Groups.unordered(uncertain, MORE_IS_BETTER);
        assertEquals(
                Estimate.withoutUncertainty(1, Reason.OUT_OF_BOUNDS),
                Gap.difference(groups).orThrow());
    }

    @Test
    void tooFewValuesAndInvalidInputAreRefused() {
        assertReason(Reason.EMPTY_INPUT, gap(Group.of("a", Double.NaN)));
        assertReason(Reason.TOO_FEW_VALUES, gap(Group.of("a", 1)));
        assertReason(Reason.OUT_OF_BOUNDS, gap(Group.of("a", 1), Group.of("b", 100.5)));
        assertReason(Reason.OUT_OF_BOUNDS, gap(Group.of("a", 1), Group.of("b", 2).withError(-1)));
        assertReason(Reason.BAD_DEFINITION, gap(Group.of("a", 1), Group.of("a", 2)));
        assertReason(
                Reason.BAD_DEFINITION,
                Gap.difference(Groups.unordered(THREE, new Scale(5, 5, true))));
        assertReason(
                Reason.MISSING_REFERENCE,
                Gap.difference(Groups.unordered(THREE, MORE_IS_BETTER).withReference("d")));
        int[] numbersWithHole = {1, 2, 4};
        assertReason(Reason.BAD_DEFINITION, Groups.ordered(THREE, numbersWithHole, MORE_IS_BETTER));
    }

    @Test
    void oneOfSevenGroupsMayBeMissingButNotOneOfSix() {
        List<Group> seven = new ArrayList<>(THREE);
        seven.addAll(List.of(Group.of("d", 1), Group.of("e", 2), Group.of("f", 3)));
        seven.add(Group.of("g", Double.NaN));
        assertEquals(59, Gap.difference(Groups.unordered(seven, MORE_IS_BETTER)).orThrow().value());
        Refused<?> refused =
                assertReason(
                        Reason.COVERAGE_BELOW_THRESHOLD,
                        Gap.difference(Groups.unordered(seven.subList(1, 7), MORE_IS_BETTER)));
        assertEquals(List.of("g"), refused.detail().missing());
        assertReason(Reason.MISSING_GROUP, Gap.difference(Groups.ordered(seven, MORE_IS_BETTER)));
    }

    @Test
    void aRefusalNamesTheGroupItsValueAndTheLimit() {
        Refused<?> refused =
                assertReason(Reason.OUT_OF_BOUNDS, gap(Group.of("a", 1), Group.of("b", 100.5)));
        assertEquals(Detail.area("b").withValue(100.5, 100.0), refused.detail());
    }

    @Law
    void theIntervalsContainTheEstimateAndCollapseWithoutError(Draws random) {
        double women = 1 + 98 * random.uniform();
        double men = 1 + 98 * random.uniform();
        Groups uncertain = sexes(women, random.uniform(), men, random.uniform());
        for (Estimate estimate :
                List.of(Gap.difference(uncertain).orThrow(), Gap.ratio(uncertain).orThrow())) {
            assertTrue(low(estimate) < estimate.value() && estimate.value() < high(estimate));
            assertNull(estimate.seReason());
        }
        Groups exact = sexes(women, 0, men, 0);
        for (Estimate estimate :
                List.of(Gap.difference(exact).orThrow(), Gap.ratio(exact).orThrow())) {
            assertEquals(estimate.value(), low(estimate));
            assertEquals(estimate.value(), high(estimate));
        }
    }

    private static Groups sexes(double women, double error, double men, double errorOfMen) {
        return Groups.unordered(
                List.of(
                        Group.of("F", women).withError(error),
                        Group.of("M", men).withError(errorOfMen)),
                MORE_IS_BETTER);
    }

    private static Result<Estimate> gap(Group... groups) {
        return Gap.difference(Groups.unordered(List.of(groups), MORE_IS_BETTER));
    }

    private static void assertPair(String first, String second, Groups groups) {
        Pair pair = Gap.pair(groups).orThrow();
        assertEquals(List.of(first, second), List.of(pair.first().code(), pair.second().code()));
    }
}
