package org.sharedgrowth.observatory.analysis.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.analysis.Refusals.assertReason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Law;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.number.Draws;

class ConvergenceTest {
    private static final List<String> AREAS = List.of("D", "A", "B", "C");

    @Test
    void areasWithoutBothFiguresAreListedAsDropped() {
        double[] first = {10, 20, 40, 0};
        double[] last = {30, 40, 50, 60};
        Convergence found = Convergence.of(AREAS, first, last, 10, null).orThrow();
        assertEquals(List.of("A", "B", "D"), found.used());
        assertEquals(List.of("C"), found.dropped());
        assertEquals(30, found.first().range());
        assertEquals(20, found.last().range());
        assertNull(found.logit());
    }

    @Test
    void figuresWithAnUpperBoundAreAlsoComparedByTheirLogits() {
        double[] first = {10, 20, 40, 50};
        double[] last = {30, 40, 50, 100};
        Convergence found = Convergence.of(AREAS, first, last, 10, 100.0).orThrow();
        Result<Slope> logit = found.logit();
        assertNotNull(logit);
        assertEquals(3, logit.orThrow().n());
        double[] tooFew = {100, 100, 50, 100};
        Result<Slope> refused = Convergence.of(AREAS, first, tooFew, 10, 100.0).orThrow().logit();
        assertNotNull(refused);
        assertReason(Reason.TOO_FEW_VALUES, refused);
    }

    @Test
    void divergingAreasHaveNoHalfLife() {
        double[] first = {10, 20, 40, 50};
        double[] last = {11, 30, 80, 110};
        Convergence found = Convergence.of(AREAS, first, last, 10, null).orThrow();
        assertTrue(found.speed().orThrow() < 0);
        assertReason(Reason.NOT_CONVERGING, found.halfLife());
    }

    @Test
    void areasThatOvertakeEachOtherHaveNoSpeed() {
        double[] first = {10, 20, 40, 80};
        double[] last = {80, 40, 20, 10};
        Convergence found = Convergence.of(AREAS, first, last, 10, null).orThrow();
        assertReason(Reason.UNDEFINED_GROWTH, found.speed());
        assertReason(Reason.UNDEFINED_GROWTH, found.halfLife());
    }

    @Test
    void figuresThatCannotBeComparedAreRefused() {
        double[] some = {10, 20, 40, 80};
        double[] two = {10, 20, Double.NaN, Double.NaN};
        Detail detail =
                assertReason(Reason.TOO_FEW_VALUES, Convergence.of(AREAS, some, two, 10, null))
                        .detail();
        assertEquals(2.0, detail.value());
        assertEquals(3.0, detail.limit());
        assertEquals(List.of("B", "C"), detail.missing());
        double[] none = new double[4];
        assertReason(Reason.EMPTY_INPUT, Convergence.of(AREAS, some, none, 10, null));
        double[] level = {5, 5, 5, 5};
        assertReason(Reason.ZERO_RANGE, Convergence.of(AREAS, level, some, 10, null));
        assertReason(Reason.BAD_DEFINITION, Convergence.of(AREAS, some, some, 0, null));
    }

    @Law
    void anotherUnitChangesNeitherSpreadNorSlope(Draws random) {
        double[] first = figures(random);
        double[] last = figures(random, first.length);
        double unit = 0.01 + 100 * random.uniform();
        Convergence found = of(first, last);
        Convergence other = of(multiplied(first, unit), multiplied(last, unit));
        assertEquals(found.first().sigma(), other.first().sigma(), 1e-9);
        assertEquals(found.last().variation(), other.last().variation(), 1e-9);
        assertEquals(found.beta().slope(), other.beta().slope(), 1e-9);
    }

    @Law
    void equalGrowthHasSlopeZero(Draws random) {
        double[] first = figures(random);
        assertEquals(0, of(first, multiplied(first, 1 + random.uniform())).beta().slope(), 1e-12);
    }

    @Law
    void theOrderOfAreasDoesNotMatter(Draws random) {
        double[] first = figures(random);
        double[] last = figures(random, first.length);
        List<Integer> order = new ArrayList<>(IntStream.range(0, first.length).boxed().toList());
        for (int i = order.size() - 1; i > 0; i--) {
            Collections.swap(order, i, random.below(i + 1));
        }
        Convergence mixed =
                Convergence.of(
                                order.stream().map(i -> areas(first.length).get(i)).toList(),
                                order.stream().mapToDouble(i -> first[i]).toArray(),
                                order.stream().mapToDouble(i -> last[i]).toArray(),
                                10,
                                null)
                        .orThrow();
        assertEquals(of(first, last), mixed);
    }

    private static Convergence of(double[] first, double[] last) {
        return Convergence.of(areas(first.length), first, last, 10, null).orThrow();
    }

    private static List<String> areas(int count) {
        return IntStream.range(0, count).mapToObj("A%03d"::formatted).toList();
    }

    private static double[] multiplied(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    private static double[] figures(Draws random) {
        return figures(random, 4 + random.below(40));
    }

    private static double[] figures(Draws random, int count) {
        return IntStream.range(0, count).mapToDouble(i -> 0.1 + 90 * random.uniform()).toArray();
    }
}
