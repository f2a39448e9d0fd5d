package org.sharedgrowth.observatory.analysis.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Law;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.number.Draws;

/** What an attacker cannot find out from random tables of numbers of persons with margins. */
class DisclosureLawsTest {
    private static final Rules RULES = Rules.defaults();
    private static final double ROUNDING = 1e-5;
    private static final int SIZE = 3;

    @Law
    void nobodyCanEstimateAProtectedCellClosely(Draws random) {
        assertProtected(plan(table("2023", random)), List.of());
    }

    @Law
    void aRevisionNeverExposesAnOlderCell(Draws random) {
        Table first = table("2023", random);
        Suppression plan = plan(first);
        List<Cell> revised = new ArrayList<>();
        List<Relation> unchanged = new ArrayList<>();
        for (Cell cell : first.cells().values()) {
            if (!cell.code().contains(Margins.TOTAL)) {
                String code = "2024" + cell.code().substring(4);
                boolean same = random.uniform() < 0.7;
                revised.add(same ? copy(code, cell) : cell(code, random));
            }
        }
        Table second = Margins.of(revised, 2);
        // In the worst case, an attacker knows which cells were not revised.
        first.cells()
                .forEach((code, cell) -> {
                    Cell later = cellOf(second, "2024" + code.substring(4));
                    if (later.value() == cell.value()) {
                        unchanged.add(Relation.same(code, later.code()));
                    }
                });
        if (plan.next(second, unchanged) instanceof Value<Suppression>(Suppression both)) {
            assertTrue(both.hidden().containsAll(plan.hidden()));
            assertEquals(
                    plan.hidden(),
                    new TreeSet<>(both.hidden().headSet("2024")),
                    "what was shown cannot be hidden later");
            assertProtected(both, List.of());
        }
    }

    @Law
    void noSeriesOfQuestionsRevealsAProtectedCell(Draws random) {
        Suppression plan = plan(table("2023", random));
        List<String> codes = List.copyOf(plan.table().cells().keySet());
        Auditor auditor = Auditor.of(plan);
        List<Relation> answers = new ArrayList<>();
        for (int question = 0; question < 6; question++) {
            TreeSet<String> asked = new TreeSet<>();
            for (int i = 0; i <= random.below(4); i++) {
                asked.add(codes.get(random.below(codes.size())));
            }
            Result<Auditor.Answer> answer = auditor.ask(asked);
            if (answer instanceof Value<Auditor.Answer>(Auditor.Answer given)) {
                answers.add(Relation.known(asked, given.value()));
                auditor = given.next();
            }
        }
        assertProtected(plan, answers);
    }

    @Law
    void theIntervalOfAnAggregateContainsItAndRevealsNothing(Draws random) {
        Suppression plan = plan(table("2023", random));
        List<String> codes = List.copyOf(plan.table().cells().keySet());
        TreeSet<String> asked = new TreeSet<>();
        for (int i = 0; i < 3; i++) {
            asked.add(codes.get(random.below(codes.size())));
        }
        Interval interval = Auditor.of(plan).interval(asked).orThrow();
        double value = asked.stream().mapToDouble(plan.table()::value).sum();
        assertTrue(
                interval.low() <= value + ROUNDING
                        && (interval.high() == null || value - ROUNDING <= interval.high()),
                () -> value + " outside " + interval);
        double high = interval.high() == null ? 1e12 : interval.high();
        Relation printed =
                new Relation(Relation.known(asked, 0).coefficients(), interval.low(), high);
        assertProtected(plan, List.of(printed));
    }

    /** Tests the attacker itself: without secondary suppression it does find the cell. */
    @Test
    void theAttackerFindsACellThatIsHiddenAlone() {
        Table table =
                Margins.of(
                        List.of(
                                Cell.count("t.a.x", 3),
                                Cell.count("t.a.y", 50),
                                Cell.count("t.b.x", 40),
                                Cell.count("t.b.y", 60)),
                        2);
        Attacker attacker = attack(table, List.of("t.a.x"), List.of());
        assertEquals(3, attacker.lowest("t.a.x"), ROUNDING);
        assertEquals(3, attacker.highest("t.a.x"), ROUNDING);
    }

    private static void assertProtected(Suppression plan, List<Relation> answers) {
        Attacker attacker = attack(plan.table(), plan.hidden(), answers);
        for (String code : plan.sensitive()) {
            double value = plan.table().value(code);
            double lowest = attacker.lowest(code);
            double highest = attacker.highest(code);
            assertTrue(
                    lowest <= 0.9 * value + ROUNDING && highest >= 1.1 * value - ROUNDING,
                    () ->
                            code
                                    + " is "
                                    + value
                                    + ", known to be from "
                                    + lowest
                                    + " to "
                                    + highest);
            assertTrue(highest - lowest > ROUNDING, () -> code + " is known: " + lowest);
        }
    }

    private static Attacker attack(Table table, Collection<String> hidden, List<Relation> answers) {
        Attacker attacker = new Attacker();
        table.cells()
                .forEach((code, cell) -> {
                    if (hidden.contains(code)) {
                        attacker.seesHidden(code);
                    } else {
                        attacker.sees(code, cell.value());
                    }
                });
        table.relations().forEach(attacker::knows);
        answers.forEach(attacker::knows);
        return attacker;
    }

    private static Cell cellOf(Table table, String code) {
        return Objects.requireNonNull(table.cells().get(code), code);
    }

    private static Suppression plan(Table table) {
        return Suppression.of(table, RULES).orThrow();
    }

    /** Three rows and columns, with some small cells. */
    private static Table table(String vintage, Draws random) {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                cells.add(cell(vintage + ".r" + row + ".c" + column, random));
            }
        }
        cells.set(0, Cell.count(cells.getFirst().code(), 1 + random.below(9)));
        return Margins.of(cells, 2);
    }

    private static Cell cell(String code, Draws random) {
        double kind = random.uniform();
        if (kind < 0.05) {
            return Cell.zero(code);
        }
        return Cell.count(code, kind < 0.2 ? random.below(10) : 10 + random.below(500));
    }

    private static Cell copy(String code, Cell cell) {
        return new Cell(
                code, cell.value(), cell.contributors(), cell.largest(), cell.structuralZero());
    }
}
