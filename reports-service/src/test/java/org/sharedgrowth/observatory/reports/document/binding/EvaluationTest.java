package org.sharedgrowth.observatory.reports.document.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.reports.document.DraftText;
import org.sharedgrowth.observatory.reports.fixture.Cells;

class EvaluationTest {
    private static Resolution evaluate(String lines, Cells cells) {
        BindingParser.Parsed parsed = BindingParser.parse("pin latest\n" + lines);
        assertEquals(List.of(), parsed.faults());
        return Evaluation.of(parsed.bindings(), cells.of(parsed.bindings()));
    }

    private static Cells abc(String a, String b, String c) {
        return Cells.cells()
                .with("X[AAA, 2019]", a, "PT")
                .with("X[BBB, 2019]", b, "PT")
                .with("X[CCC, 2019]", c, "PT");
    }

    private static final String ABC =
            """
            let a = X[AAA, 2019] round 0.1
            let b = X[BBB, 2019] round 0.1
            let c = X[CCC, 2019] round 0.1
            """;

    @ParameterizedTest
    @CsvSource({
        "54.25, 0.1, 54.3",
        "-54.25, 0.1, -54.3",
        "54.249999, 0.1, 54.2",
        "12, 25, 0",
        "12.5, 25, 25",
        "0.125, 0.25, 0.25",
        "7853863139, 1e6, 7854000000",
        "0.0000000000000000000000000000000000005, 1e-36, 0.000000000000000000000000000000000001",
    })
    void valuesAreRoundedToTheStepHalfAwayFromZero(String value, String step, String expected) {
        BigDecimal rounded = Rounding.toStep(new BigDecimal(value), new BigDecimal(step));
        assertEquals(0, rounded.compareTo(new BigDecimal(expected)), rounded.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "'trend(a, b)', 54.26, 54.34, held steady",
        "'trend(a, b)', 54.2, 54.3, rose",
        "'trend(a, b)', 54.3, 54.2, fell",
        "'trend(a, b, 0.1)', 54.2, 54.3, held steady",
        "'versus(a, b)', 2, 1, above",
        "'versus(a, b)', 1, 2, below",
        "'versus(a, b)', 1.01, 1.04, level with",
        "'share(a / b, 0.5)', 51, 100, more than",
        "'share(a / b, 0.5)', 50, 100, exactly",
        "'share(a / b, 0.5)', 49, 100, less than",
        "'every(a, b >= 100)', 100, 99.96, all",
        "'every(a, b >= 100)', 100, 99.94, not all",
        "'gap(a, b, a, c)', 10, 20, narrowed",
        "'gap(a, b, a, c)', 10, 12, widened",
        "'gap(a, c, a, c)', 10, 12, held",
        "'rank(a in {b, c})', 20, 10, highest",
        "'rank(a in {a, b, c})', 1, 10, lowest",
        "'rank(a in {b, c})', 15, 10, tied",
        "'rank(a in {b, c})', 12, 10, between",
    })
    void aWordIsTheResultOfComparingRoundedValues(
            String compare, String a, String b, String expected) {
        Resolution resolution = evaluate(ABC + "word w = " + compare, abc(a, b, "15"));
        assertEquals(expected, resolution.word("w").orElseThrow().result().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "a + b * c, 7",
        "(a + b) * c, 9",
        "a - b - c, -4",
        "'sum(a, b, c)', 6",
        "'mean(a, b, c)', 2",
        "'max(a, b, c)', 3",
        "'min(a, b, c)', 1",
        "abs(a - c), 2",
    })
    void arithmeticIsCorrect(String expr, String expected) {
        Cells numbers =
                Cells.cells()
                        .with("X[AAA, 2019]", "1", "1")
                        .with("X[BBB, 2019]", "2", "1")
                        .with("X[CCC, 2019]", "3", "1");
        Resolution resolution = evaluate(ABC + "let z = " + expr + " round 0.01", numbers);
        assertEquals(
                0,
                resolution
                        .fact("z")
                        .orElseThrow()
                        .rounded()
                        .orElseThrow()
                        .compareTo(new BigDecimal(expected)));
    }

    @Test
    void incompatibleUnitsAreAFault() {
        Resolution resolution =
                evaluate(
                        ABC + "let z = a + b round 1",
                        abc("1", "2", "3").with("X[BBB, 2019]", "2", "USD"));
        assertEquals(
                "'z': the units differ: PT (PT) and USD (USD)",
                resolution.faults().getFirst().in(Language.ENGLISH));
        Resolution percent = evaluate(ABC + "word w = share(a, 0.5)", abc("60", "1", "1"));
        assertTrue(
                percent.faults().getFirst().in(Language.ENGLISH).contains("share needs a ratio"));
    }

    @Test
    void expressionsAcrossABreakAreRefused() {
        String lines =
                """
                let a = X[AAA, 2018] round 0.1
                let b = X[AAA, 2019] round 0.1
                word w = trend(a, b)
                """;
        Cells cells =
                Cells.cells()
                        .with("X[AAA, 2018]", "1", "PT")
                        .with("X[AAA, 2019]", "2", "PT", 0, "B");
        Resolution resolution = evaluate(lines, sameSeries(cells));
        assertEquals(1, resolution.faults().size());
        assertTrue(resolution.faults().getFirst().in(Language.ENGLISH).contains("breaks at 2019"));
    }

    @Test
    void expressionsAcrossABreakBetweenTheirPeriodsAreRefused() {
        String lines =
                """
                let a = X[AAA, 2015] round 0.1
                let b = X[AAA, 2019] round 0.1
                let growth = b - a round 0.1
                """;
        Cells cells =
                sameSeries(
                        Cells.cells()
                                .with("X[AAA, 2015]", "1", "PT")
                                .with("X[AAA, 2019]", "2", "PT"));
        Resolution broken = evaluate(lines, cells.withBreak("X[AAA, 2019]", "2016"));
        assertEquals(1, broken.faults().size());
        assertTrue(broken.faults().getFirst().in(Language.ENGLISH).contains("breaks at 2016"));
        assertTrue(broken.fact("growth").orElseThrow().rounded().isEmpty());
        Resolution earlier = evaluate(lines, cells.withBreak("X[AAA, 2019]", "2015"));
        assertEquals(List.of(), earlier.faults());
    }

    private static String english(Fact fact) {
        return DraftText.say(fact.reason().orElseThrow(), Language.ENGLISH);
    }

    private static Cells sameSeries(Cells cells) {
        return cells.inOneSeries("A.AAA.X");
    }

    @Test
    void aMissingOperandMakesTheResultMissing() {
        Cells cells = abc("1", "", "3").with("X[BBB, 2019]", "", "PT", 0, "Q");
        Resolution resolution =
                evaluate(ABC + "let z = a + b round 1\nword w = versus(a, z)\n", cells);
        Fact fact = resolution.fact("z").orElseThrow();
        assertTrue(fact.rounded().isEmpty());
        assertEquals("suppressed", english(fact));
        assertTrue(resolution.word("w").orElseThrow().index().isEmpty());
        Resolution zero = evaluate(ABC + "let z = a / b round 1", abc("1", "0", "3"));
        assertEquals("divided by zero", english(zero.fact("z").orElseThrow()));
    }

    @Test
    void aCheckComparesWithinItsToleranceAndFailsWithoutOperands() {
        String lines =
                "check one: a + b = c within 0.05\ncheck two: a + b = c within 0.2\ncheck three: a"
                        + " = b within 100\n";
        Resolution resolution = evaluate(ABC + lines, abc("1", "2", "3.1"));
        assertEquals(Set.of("one"), resolution.failedChecks());
        Resolution withoutOperand =
                evaluate(ABC + lines, abc("1", "2", "3.1").without("X[BBB, 2019]"));
        assertEquals(Set.of("one", "two", "three"), withoutOperand.failedChecks());
    }

    @Test
    void theFigureIsTheValueTimesTenToTheMultiplier() {
        Resolution resolution =
                evaluate(
                        "let a = X[AAA, 2019] round 1e8",
                        Cells.cells().with("X[AAA, 2019]", "4540", "PS", 6, "A"));
        assertEquals(
                "4500000000",
                Rounding.plain(resolution.fact("a").orElseThrow().rounded().orElseThrow()));
    }
}
