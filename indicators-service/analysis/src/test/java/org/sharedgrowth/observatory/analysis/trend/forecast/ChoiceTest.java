package org.sharedgrowth.observatory.analysis.trend.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.analysis.Refusals.assertReason;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.trend.Curve;
import org.sharedgrowth.observatory.analysis.trend.Series;

class ChoiceTest {
    private static final Plan PLAN = Plan.of(3, 0.9);
    private static final List<Model> ALL = List.of(Model.values());

    @Test
    void pastErrorsAreThoseOfForecastsFromEarlierPoints() {
        double[] y = {1, 2, 3, 4, 5, 6, 9};
        Backtest test = Backtest.of(Model.DRIFT, yearly(y), PLAN).orThrow();
        assertEquals(2, test.origins());
        assertArrayEquals(new int[] {2, 1}, test.counts());
        assertArrayEquals(new double[] {1, 2}, test.errors(), 1e-12);
        assertEquals(1.5, test.meanError(), 1e-12);
        assertEquals(1 / 3.0, test.covered(), 1e-12);
    }

    @Test
    void pointsAfterAGapAreCompared() {
        double[] times = {2000, 2001, 2002, 2003, 2004, 2005, 2006, 2009};
        double[] y = {1, 2, 3, 4, 5, 6, 7, 12};
        Backtest test = Backtest.of(Model.DRIFT, new Series("A", times, y), PLAN).orThrow();
        assertArrayEquals(new int[] {2, 1, 1}, test.counts());
        assertArrayEquals(new double[] {0, 0, 2}, test.errors(), 1e-12);

        double[] before = {2000, 2001, 2002, 2003, 2004, 2007};
        double[] values = {1, 2, 3, 4, 5, 9};
        Backtest third = Backtest.of(Model.DRIFT, new Series("A", before, values), PLAN).orThrow();
        assertEquals(List.of(3), third.steps());
        assertEquals(1, third.errorList().getFirst(), 1e-12);
        assertEquals(1, third.meanError(), 1e-12);
    }

    /** The first figures are two years apart: the next one is two steps ahead, not one. */
    @Test
    void errorsOfDifferentDistancesAreNotMixed() {
        double[] times = {2000, 2002, 2004, 2006, 2008, 2010, 2011, 2012};
        double[] y = {0, 2, 4, 6, 8, 10, 11, 12};
        Backtest test =
                Backtest.of(Model.DRIFT, new Series("A", times, y), Plan.of(4, 0.9)).orThrow();
        assertArrayEquals(new int[] {1, 2, 0, 1}, test.counts());
        assertEquals(List.of(1, 2, 4), test.steps());
        assertEquals(0, test.meanError(), 1e-12);
    }

    @Test
    void amongModelsWithEqualErrorsTheSimplestIsChosen() {
        double[] line = IntStream.range(0, 12).mapToDouble(i -> 3 + 2 * i).toArray();
        Choice choice = Choice.of(ALL, yearly(line), PLAN).orThrow();
        assertEquals(Model.DRIFT, choice.forecast().model());
    }

    @Test
    void theModelWithTheSmallestErrorsIsChosen() {
        Curve curve = new Curve(Curve.Kind.LOGISTIC, 90, 2003, 1.5);
        double[] y = IntStream.range(0, 20).mapToDouble(i -> curve.at(2000 + i)).toArray();
        Choice choice = Choice.of(ALL, yearly(y), PLAN).orThrow();
        assertEquals(Model.LOGISTIC, choice.forecast().model());
        assertEquals(curve.at(2020), choice.forecast().values()[0], 1e-4);
        assertTrue(choice.refused().isEmpty());
    }

    @Test
    void aModelThatCannotBeTestedIsNotChosenAndHasAReason() {
        double[] falling = {90, 80, 75, 60, 55, 40, 33, 20};
        Choice choice = Choice.of(ALL, yearly(falling), PLAN).orThrow();
        Refused<?> logistic = choice.refused().get(Model.LOGISTIC);
        assertNotNull(logistic);
        assertEquals(Reason.TOO_FEW_VALUES, logistic.reason());
        assertReason(Reason.TOO_FEW_VALUES, Choice.of(ALL, yearly(1, 2, 3, 4, 5), PLAN));
        assertReason(Reason.BAD_DEFINITION, Choice.of(List.of(), yearly(falling), PLAN));
    }

    @Test
    void pointsBetweenStepsAreNotCompared() {
        double[] times = {2000, 2001, 2002, 2003, 2004, 2006.5};
        Series apart = new Series("A", times, new double[] {1, 2, 3, 4, 5, 6});
        assertReason(Reason.IRREGULAR_SPACING, Backtest.of(Model.DRIFT, apart, PLAN));
    }

    private static Series yearly(double... values) {
        double[] times = IntStream.range(0, values.length).mapToDouble(i -> 2000 + i).toArray();
        return new Series("A", times, values);
    }
}
