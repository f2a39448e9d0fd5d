package org.sharedgrowth.observatory.analysis.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.analysis.Refusals.assertReason;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Estimate;
import org.sharedgrowth.observatory.analysis.Law;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.number.Draws;

class ParityTest {
    private static final Scale PERCENT = Scale.percent(true);

    @Test
    void theGapTheRatioAndThePeopleNotReachedAreComputedTogether() {
        Group women = Group.of("F", 30).withError(3).withPopulation(1_000);
        Group men = Group.of("M", 40).withError(4).withPopulation(2_000);
        Parity parity = of(women, men);
        assertEquals("F", parity.group());
        assertEquals(Estimate.normal(10, 5), parity.gap().orThrow());
        assertEquals(Estimate.ratio(0.75, Math.hypot(0.1, 0.1)), parity.ratio().orThrow());
        assertEquals(Estimate.normal(100, 50), parity.notReached().orThrow());
    }

    @Test
    void withoutPopulationOnlyTheNumberOfPeopleNotReachedIsRefused() {
        Parity parity = of(Group.of("F", 30), Group.of("M", 40));
        assertEquals(10, parity.gap().orThrow().value());
        assertReason(Reason.MISSING_WEIGHT, parity.notReached());
    }

    @Test
    void theNumberOfPeopleNotReachedIsRefusedIfAnInputIsMissingOrInvalid() {
        Group women = Group.of("F", 30).withPopulation(1_000);
        Group men = Group.of("M", 40);
        assertReason(Reason.BAD_DEFINITION, Parity.notReached(men, women, Scale.unbounded(true)));
        assertReason(
                Reason.MISSING_REFERENCE,
                Parity.notReached(Group.of("M", Double.NaN), women, PERCENT));
        assertReason(
                Reason.MISSING_GROUP, Parity.notReached(men, Group.of("F", Double.NaN), PERCENT));
        assertReason(Reason.BAD_WEIGHT, Parity.notReached(men, women.withPopulation(-1), PERCENT));
    }

    @Test
    void aReferenceIsNeeded() {
        List<Group> groups = List.of(Group.of("F", 30), Group.of("M", 40));
        assertReason(Reason.MISSING_REFERENCE, Parity.of(Groups.unordered(groups, PERCENT)));
    }

    @Law
    void reachingThePeopleNotReachedWouldCloseTheGap(Draws random) {
        double women = 100 * random.uniform();
        double men = 100 * random.uniform();
        double population = 1e6 * random.uniform();
        double people =
                of(Group.of("F", women).withPopulation(population), Group.of("M", men))
                        .notReached()
                        .orThrow()
                        .value();
        assertEquals(men, women + 100 * people / population, 1e-9);
    }

    private static Parity of(Group women, Group men) {
        Groups groups = Groups.unordered(List.of(women, men), PERCENT).withReference("M");
        return Parity.of(groups).orThrow().getFirst();
    }
}
