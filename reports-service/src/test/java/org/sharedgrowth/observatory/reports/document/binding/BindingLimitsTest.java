package org.sharedgrowth.observatory.reports.document.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.reports.document.DraftText;
import org.sharedgrowth.observatory.reports.document.Fault;
import org.sharedgrowth.observatory.reports.fixture.Cells;

/** Bindings that need too much memory, time or recursion are faults, not errors or timeouts. */
class BindingLimitsTest {
    private static final String CELL = "let x0 = X[AAA, 2019] round 0.1\n";

    private static List<String> english(List<Fault> faults) {
        return faults.stream().map(fault -> fault.in(Language.ENGLISH)).toList();
    }

    private static BindingParser.Parsed parse(String lines) {
        return BindingParser.parse("pin latest\n" + lines);
    }

    private static String squares(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "let x%d = x%d * x%d round 0.1".formatted(i + 1, i, i))
                .collect(Collectors.joining("\n"));
    }

    private static Resolution evaluate(String lines, String unit) {
        BindingParser.Parsed parsed = parse(lines);
        assertEquals(List.of(), parsed.faults());
        Cells cells = Cells.cells().with("X[AAA, 2019]", "9e20", unit);
        return assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> Evaluation.of(parsed.bindings(), cells.of(parsed.bindings())));
    }

    @Test
    void aSumHasAtMostAThousandValues() {
        String longest = "1" + " + 1".repeat(999);
        assertEquals(List.of(), parse("let a = " + longest + " round 1").faults());
        List<Fault> faults = parse("let a = " + "1 + ".repeat(60_000) + "1 round 1").faults();
        assertEquals(
                List.of("more than 1000 values in one expression; divide it among several lines"),
                english(faults));
    }

    @Test
    void aSumOfAThousandValuesIsEvaluated() {
        Resolution resolution = evaluate("let a = 1" + " + 1".repeat(999) + " round 1", "1");
        assertEquals(
                "1000", Rounding.plain(resolution.fact("a").orElseThrow().rounded().orElseThrow()));
    }

    @Test
    void numbersOfMoreThanAHundredDigitsAreMissing() {
        Resolution resolution = evaluate(CELL + squares(60), "1");
        assertEquals(List.of(), resolution.faults());
        Fact within = resolution.fact("x2").orElseThrow();
        assertEquals("6561" + "0".repeat(80), Rounding.plain(within.rounded().orElseThrow()));
        Fact beyond = resolution.fact("x3").orElseThrow();
        assertFalse(beyond.rounded().isPresent());
        assertEquals(
                "'4.3046721E+167' is out of range",
                DraftText.say(beyond.reason().orElseThrow(), Language.ENGLISH));
        assertFalse(resolution.fact("x60").orElseThrow().rounded().isPresent());
    }

    @Test
    void numbersWithMoreThanAHundredZerosAreMissing() {
        String tiny = "let y = 1e-30 round 0.1\nlet z = y * y * y * y * y round 0.1\n";
        Resolution resolution = evaluate(tiny, "1");
        assertFalse(resolution.fact("z").orElseThrow().rounded().isPresent());
        String zero = "let y = 0e-30 round 0.1\nlet z = y * y * y * y * y round 0.1\n";
        assertEquals(
                0, evaluate(zero, "1").fact("z").orElseThrow().rounded().orElseThrow().signum());
    }

    @Test
    void aUnitIsComposedOfAtMostTwentyUnits() {
        Resolution resolution = evaluate(CELL + squares(60), "PT");
        assertEquals(
                "'x5': a product or quotient of more than 20 units",
                english(resolution.faults()).getFirst());
        assertEquals(16, resolution.fact("x4").orElseThrow().unit().parts());
    }

    @Test
    void statementsAboveTheLimitAreCountedButNotRead() {
        String chain =
                CELL
                        + IntStream.range(0, 25_000)
                                .mapToObj(i -> "let x%d = x%d round 1".formatted(i + 1, i))
                                .collect(Collectors.joining("\n"));
        BindingParser.Parsed parsed = parse(chain);
        assertEquals(
                List.of("25001 statements; at most 2000 are allowed"), english(parsed.faults()));
        assertEquals(2000, parsed.bindings().statements().size());
        assertEquals(
                Set.of("AAA"),
                parsed.bindings().cellsUsedBy("x1999").stream()
                        .map(CellRef::area)
                        .collect(Collectors.toSet()));
    }
}
