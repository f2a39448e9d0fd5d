package org.sharedgrowth.observatory.analysis.trend.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.analysis.Refusals.assertReason;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Law;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.number.Draws;
import org.sharedgrowth.observatory.analysis.trend.Curve;
import org.sharedgrowth.observatory.analysis.trend.Series;

class ForecastTest {
    private static final Plan PLAN = Plan.of(5, 0.9);
    private static final Bounds LOGIT = new Bounds(0, 100, Bounds.Method.LOGIT);
    private static final Bounds CLAMP = new Bounds(0, 100, Bounds.Method.CLAMP);

    @Test
    void smoothingIsFittedToTheSmallestErrors() {
        double[] y = {3, 4, 4, 6, 9, 10, 14, 15, 19, 22, 22, 25};
        Plan.Smoothing best = Forecasts.of(Model.HOLT, yearly(y), PLAN).orThrow().smoothing();
        assertNotNull(best);
        double smallest = Holt.smooth(y, best.alpha(), best.beta()).sse();
        for (double alpha = 0; alpha <= 1; alpha += 0.01) {
            for (double beta = 0; beta <= 1; beta += 0.01) {
                assertTrue(smallest <= Holt.smooth(y, alpha, beta).sse() + 1e-9);
            }
        }
    }

    @Test
    void percentagesStayWithinTheirBounds() {
        Series series = yearly(80, 84, 88, 92, 95, 98);
        Forecast clamped = Forecasts.of(Model.TREND, series, PLAN.withBounds(CLAMP)).orThrow();
        assertEquals(100, clamped.values()[4]);
        assertEquals(100, clamped.high()[0]);
        assertEquals(Bounds.Method.CLAMP, clamped.boundsMethod());
        Forecast logit = Forecasts.of(Model.TREND, series, PLAN.withBounds(LOGIT)).orThrow();
        assertTrue(logit.high()[4] < 100 && logit.values()[4] > 98);
        assertEquals(Bounds.Method.LOGIT, logit.boundsMethod());
    }

    @Test
    void valuesOutsideTheBoundsAreRefused() {
        Series over = yearly(80, 90, 101, 90);
        Detail detail =
                assertReason(
                                Reason.OUT_OF_BOUNDS,
                                Forecasts.of(Model.TREND, over, PLAN.withBounds(CLAMP)))
                        .detail();
        assertEquals(101.0, detail.value());
        assertEquals(100.0, detail.limit());
        Series zero = yearly(0, 5, 9, 12);
        assertReason(Reason.OUT_OF_BOUNDS, Forecasts.of(Model.TREND, zero, PLAN.withBounds(LOGIT)));
        Forecasts.of(Model.TREND, zero, PLAN.withBounds(CLAMP)).orThrow();
    }

    @Test
    void smoothingNeedsEqualSteps() {
        double[] times = {2000, 2001, 2003, 2004, 2005};
        Series gap = new Series("A", times, new double[] {1, 2, 3, 4, 5});
        Detail detail =
                assertReason(Reason.IRREGULAR_SPACING, Forecasts.of(Model.HOLT, gap, PLAN))
                        .detail();
        assertEquals(2.0, detail.value());
        assertEquals(1.0, detail.limit());
        Forecast drift = Forecasts.of(Model.DRIFT, gap, PLAN).orThrow();
        assertEquals(5.8, drift.values()[0], 1e-12);
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void everyModelNeedsEnoughValues(Model model) {
        double[] few = new double[model.minValues() - 1];
        Arrays.fill(few, 5);
        Detail detail =
                assertReason(Reason.TOO_FEW_VALUES, Forecasts.of(model, yearly(few), PLAN))
                        .detail();
        assertEquals(model.minValues() - 1.0, detail.value());
        assertReason(Reason.EMPTY_INPUT, Forecasts.of(model, yearly(Double.NaN), PLAN));
    }

    @Test
    void theRefusalNamesTheParameterOutOfRange() {
        Series series = yearly(1, 2, 3, 4, 5, 6);
        assertEquals("steps", refusedParameter(series, Plan.of(0, 0.9)));
        assertEquals("steps", refusedParameter(series, Plan.of(51, 0.9)));
        assertEquals("level", refusedParameter(series, Plan.of(5, 1)));
        assertEquals(
                "smoothing",
                refusedParameter(series, PLAN.withSmoothing(new Plan.Smoothing(1.1, 0))));
        assertEquals(
                "bounds",
                refusedParameter(series, PLAN.withBounds(new Bounds(1, 1, Bounds.Method.CLAMP))));
        Detail twice =
                assertReason(
                                Reason.BAD_DEFINITION,
                                Forecasts.of(Model.LOGISTIC, series, PLAN.withBounds(LOGIT)))
                        .detail();
        assertEquals("kept", twice.indicator());
    }

    private static String refusedParameter(Series series, Plan plan) {
        Detail detail =
                assertReason(Reason.BAD_DEFINITION, Forecasts.of(Model.HOLT, series, plan))
                        .detail();
        String name = detail.indicator();
        assertNotNull(name);
        return name;
    }

    @Test
    void aLogisticCurveIsContinuedAfterItsMidpoint() {
        Curve curve = new Curve(Curve.Kind.LOGISTIC, 90, 2008, 3);
        double[] y = IntStream.range(0, 20).mapToDouble(i -> curve.at(2000 + i)).toArray();
        Forecast forecast = Forecasts.of(Model.LOGISTIC, yearly(y), PLAN).orThrow();
        assertEquals(curve.at(2024), forecast.values()[4], 1e-5);
        Series early = yearly(Arrays.copyOf(y, 8));
        assertReason(Reason.BEFORE_INFLECTION, Forecasts.of(Model.LOGISTIC, early, PLAN));
        Series doubled = yearly(Arrays.stream(y).map(value -> value * 2).toArray());
        assertReason(
                Reason.OUT_OF_BOUNDS,
                Forecasts.of(Model.LOGISTIC, doubled, PLAN.withBounds(CLAMP)));
    }

    @Test
    void theIntervalOfTwoPointsHasNoWidth() {
        Forecast drift = Forecasts.of(Model.DRIFT, yearly(1, 3), PLAN).orThrow();
        assertArrayEquals(new double[] {5, 7, 9, 11, 13}, drift.low(), 1e-12);
    }

    @Law
    void forecastsFollowAChangeOfUnit(Draws random) {
        Series series = series(random);
        double factor = 0.1 + 5 * random.uniform();
        double shift = 100 * random.normal();
        Plan plan = PLAN.withSmoothing(new Plan.Smoothing(random.uniform(), random.uniform()));
        double[] mapped =
                Arrays.stream(series.values()).map(value -> factor * value + shift).toArray();
        for (Model model : new Model[] {Model.DRIFT, Model.TREND, Model.HOLT}) {
            double[] before = Forecasts.of(model, series, plan).orThrow().values();
            double[] after = Forecasts.of(model, yearly(mapped), plan).orThrow().values();
            double[] expected =
                    Arrays.stream(before).map(value -> factor * value + shift).toArray();
            assertArrayEquals(expected, after, 1e-7, model.name());
        }
    }

    @Law
    void aLineIsContinuedExactly(Draws random) {
        double slope = random.normal();
        double start = 10 * random.normal();
        double[] y = IntStream.range(0, 10).mapToDouble(i -> start + slope * i).toArray();
        for (Model model : new Model[] {Model.DRIFT, Model.TREND, Model.HOLT}) {
            double[] found = Forecasts.of(model, yearly(y), PLAN).orThrow().values();
            for (int step = 0; step < found.length; step++) {
                assertEquals(start + slope * (10 + step), found[step], 1e-8, model.name());
            }
        }
    }

    @Law
    void theIntervalNeverNarrows(Draws random) {
        Series series = series(random);
        for (Model model : new Model[] {Model.DRIFT, Model.TREND, Model.HOLT}) {
            Forecast forecast = Forecasts.of(model, series, PLAN).orThrow();
            double before = 0;
            for (int step = 0; step < 5; step++) {
                double width = forecast.high()[step] - forecast.low()[step];
                assertTrue(width >= before - 1e-9, model + " step " + step);
                before = width;
            }
        }
    }

    private static Series series(Draws random) {
        double[] values = new double[6 + random.below(20)];
        double value = 50;
        for (int i = 0; i < values.length; i++) {
            value += 1 + 2 * random.normal();
            values[i] = value;
        }
        return yearly(values);
    }

    private static Series yearly(double... values) {
        double[] times = IntStream.range(0, values.length).mapToDouble(i -> 2000 + i).toArray();
        return new Series("A", times, values);
    }
}
