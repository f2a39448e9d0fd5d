package org.sharedgrowth.observatory.analysis.vintage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.analysis.Refusals.assertReason;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Law;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.number.Draws;

class HistoryTest {
    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    @Test
    void aDayIncludesItsLastRelease() {
        History twice = history(operation(0, 1.0), operation(0, 2.0), operation(5, 3.0));
        assertEquals(2, twice.asOf(START).orThrow());
        assertEquals(2, twice.asOf(START.plusDays(4)).orThrow());
        assertEquals(3, twice.asOf(START.plusDays(5)).orThrow());
        assertEquals(2, twice.count(START));
    }

    @Test
    void aCellThatIsDeletedOrNotYetPublishedIsUnknown() {
        History deleted = history(operation(0, 1.0), operation(5, null), operation(9, 1.0));
        Detail early =
                assertReason(Reason.UNKNOWN_AT_DATE, deleted.asOf(START.minusDays(1))).detail();
        assertEquals("A", early.area());
        assertReason(Reason.UNKNOWN_AT_DATE, deleted.asOf(START.plusDays(6)));
        assertEquals(1, deleted.asOf(START.plusDays(9)).orThrow());
    }

    @Test
    void operationsMustBeInOrder() {
        assertThrows(
                IllegalArgumentException.class,
                () -> history(operation(5, 1.0), operation(0, 1.0)));
    }

    @Test
    void aStaleFigureHasItsChangedInputsAndItsNewValue() {
        History first = history(operation(0, 1.0), operation(5, 4.0));
        History second = history(operation(0, 2.0));
        History third = history(operation(9, 5.0));
        Staleness<Double> stale =
                Staleness.of(
                        List.of(first, second, third), START, START.plusDays(9), HistoryTest::sum);
        assertTrue(stale.isStale());
        assertEquals(
                List.of(
                        new Staleness.ChangedInput("A", "X", 1.0, 4.0),
                        new Staleness.ChangedInput("A", "X", null, 5.0)),
                stale.changed());
        assertEquals(3, stale.then().orThrow());
        assertEquals(11, stale.now().orThrow());
        assertFalse(
                Staleness.of(List.of(second), START, START.plusDays(9), HistoryTest::sum)
                        .isStale());
    }

    @Law
    void nothingDatedLaterIsEverShown(Draws random) {
        List<History.Operation> operations = new ArrayList<>();
        int day = 0;
        for (int i = 0; i < 12; i++) {
            day += random.below(4);
            operations.add(operation(day, random.uniform() < 0.3 ? null : (Double) (double) day));
        }
        History history = new History("A", "X", operations);
        for (int at = -1; at <= day; at++) {
            LocalDate date = START.plusDays(at);
            int shown = history.count(date);
            History known = new History("A", "X", operations.subList(0, shown));
            assertEquals(known.asOf(LocalDate.MAX), history.asOf(date));
            assertTrue(
                    operations.subList(0, shown).stream()
                            .noneMatch(operation -> operation.date().isAfter(date)));
        }
    }

    private static Result<Double> sum(double[] values) {
        return Result.of(DoubleStream.of(values).filter(value -> !Double.isNaN(value)).sum());
    }

    private static History history(History.Operation... operations) {
        return new History("A", "X", List.of(operations));
    }

    private static History.Operation operation(int day, @Nullable Double value) {
        return new History.Operation(START.plusDays(day), value);
    }
}
