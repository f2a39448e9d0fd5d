package org.sharedgrowth.observatory.analysis.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.analysis.Refusals.assertReason;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;

class DisclosureTest {
    private static final Rules RULES = Rules.defaults();
    private static final Table TABLE =
            Margins.of(
                    List.of(
                            Cell.count("t.a.x", 3),
                            Cell.count("t.a.y", 50),
                            Cell.count("t.a.z", 70),
                            Cell.count("t.b.x", 40),
                            Cell.count("t.b.y", 60),
                            Cell.count("t.b.z", 90),
                            Cell.count("t.c.x", 45),
                            Cell.count("t.c.y", 80),
                            Cell.count("t.c.z", 20)),
                    2);

    @Test
    void cellsWithFewContributorsAreSensitiveUnlessTheyAreStructuralZeros() {
        assertEquals(
                Optional.of(Sensitivity.FEW_CONTRIBUTORS), RULES.sensitivity(Cell.count("c", 9)));
        assertEquals(Optional.empty(), RULES.sensitivity(Cell.count("c", 10)));
        assertEquals(
                Optional.of(Sensitivity.FEW_CONTRIBUTORS), RULES.sensitivity(Cell.count("c", 0)));
        assertEquals(Optional.empty(), RULES.sensitivity(Cell.zero("c")));
    }

    @Test
    void theLargestContributorsMayNotDominate() {
        Rules rules = new Rules(3, 2, 80, 10, 1);
        assertEquals(
                Optional.of(Sensitivity.DOMINANCE), rules.sensitivity(amount(100, 50.0, 31.0)));
        assertEquals(Optional.empty(), rules.sensitivity(amount(100, 50.0, 30.0)));
    }

    @Test
    void theSecondLargestContributorMayNotEstimateTheLargestClosely() {
        assertEquals(
                Optional.of(Sensitivity.CLOSE_ESTIMATE),
                RULES.sensitivity(amount(100, 60.0, 35.0)));
        assertEquals(Optional.empty(), RULES.sensitivity(amount(100, 60.0, 34.0)));
    }

    @Test
    void marginsAddUpOverEachDimensionAndOverAll() {
        assertEquals(16, TABLE.cells().size());
        assertEquals(123, TABLE.value("t.a._T"));
        assertEquals(88, TABLE.value("t._T.x"));
        assertEquals(458, TABLE.value("t._T._T"));
        assertEquals(8, TABLE.relations().size());
    }

    @Test
    void theOtherHiddenCellsAreThoseWithTheLeastInformation() {
        Suppression plan = Suppression.of(TABLE, RULES).orThrow();
        assertEquals(Set.of("t.a.x"), plan.sensitive());
        assertEquals(Set.of("t.a.x", "t.a.z", "t.c.x", "t.c.z"), plan.hidden());
        assertTrue(plan.isSafe());
    }

    @Test
    void aTableWhoseSensitiveCellCannotBeProtectedIsRefused() {
        Table alone =
                Table.of(
                        List.of(Cell.count("a", 3), Cell.count("b", 3)),
                        List.of(Relation.same("a", "b"), Relation.known(List.of("a"), 3)));
        assertEquals(
                Detail.area("a"),
                assertReason(Reason.DISCLOSURE_RISK, Suppression.of(alone, RULES)).detail());
    }

    @Test
    void rulesOutOfRangeAreRefused() {
        for (Rules wrong :
                List.of(
                        new Rules(0, 1, 100, 10, 1),
                        new Rules(10, 0, 100, 10, 1),
                        new Rules(10, 1, 101, 10, 1),
                        new Rules(10, 1, 100, Double.NaN, 1),
                        new Rules(10, 1, 100, 10, -1))) {
            assertReason(Reason.BAD_DEFINITION, Suppression.of(TABLE, wrong));
        }
    }

    @Test
    void tablesThatContradictThemselvesAreRejected() {
        List<Cell> cells = List.of(Cell.count("a", 10), Cell.count("b", 11));
        List<Relation> wrong = List.of(Relation.same("a", "b"));
        assertThrows(IllegalArgumentException.class, () -> Table.of(cells, wrong));
        assertThrows(
                IllegalArgumentException.class,
                () -> Table.of(List.of(Cell.count("a", 1), Cell.count("a", 1)), List.of()));
        assertThrows(IllegalArgumentException.class, () -> Cell.count("a", -1));
    }

    @Test
    void allQuestionsThatWouldRevealACellGetTheSameRefusal() {
        Suppression plan = Suppression.of(TABLE, RULES).orThrow();
        Auditor auditor = Auditor.of(plan);
        Detail few = refusal(auditor, "t.a.x");
        Detail complement = refusal(auditor, "t.a.z");
        Detail none = refusal(auditor);
        assertEquals(few, complement);
        assertEquals(few, none);
    }

    @Test
    void questionsThatDifferByFewContributorsAreRefused() {
        Auditor auditor = Auditor.of(Suppression.of(TABLE, RULES).orThrow());
        Auditor.Answer answer = auditor.ask(List.of("t.b.x", "t.b.y")).orThrow();
        assertEquals(100, answer.value());
        assertEquals(100, answer.next().ask(List.of("t.b.x", "t.b.y")).orThrow().value());
        assertReason(Reason.DISCLOSURE_RISK, answer.next().ask(List.of("t.b.x", "t.b.y", "t.a.x")));
    }

    @Test
    void roundedTotalsGiveAWiderInterval() {
        Table rounded =
                Table.of(
                        List.of(Cell.count("a", 3), Cell.count("b", 50)),
                        List.of(Relation.rounded(List.of("a", "b"), 50, 10)));
        Knowledge knowledge = Knowledge.of(rounded, new TreeSet<>(Set.of("a")));
        Interval interval = Objects.requireNonNull(knowledge.interval("a"));
        assertEquals(0, interval.low(), 1e-6);
        // The rounded total is at most 55, and the other cell is 50.
        assertEquals(5, Objects.requireNonNull(interval.high()), 1e-6);
        assertEquals(
                new Interval(0, null),
                Knowledge.of(
                                Table.of(List.of(Cell.count("a", 3)), List.of()),
                                new TreeSet<>(Set.of("a")))
                        .interval("a"));
    }

    private static Detail refusal(Auditor auditor, String... cells) {
        return assertReason(Reason.DISCLOSURE_RISK, auditor.ask(List.of(cells))).detail();
    }

    private static Cell amount(double value, double... largest) {
        return new Cell("c", value, 20, Arrays.stream(largest).boxed().toList(), false);
    }
}
