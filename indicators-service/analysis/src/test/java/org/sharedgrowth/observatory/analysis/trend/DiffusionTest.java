package org.sharedgrowth.observatory.analysis.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.analysis.Refusals.assertReason;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Estimate;
import org.sharedgrowth.observatory.analysis.Law;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.number.Draws;

class DiffusionTest {
    @Test
    void noAsymptoteIsStatedIfTheSeriesEndsBeforeTheMidpoint() {
        Curve curve = new Curve(Curve.Kind.LOGISTIC, 80, 2020, 4);
        Diffusion found = fit(Curve.Kind.LOGISTIC, on(curve, 2000, 15));
        Detail detail = assertReason(Reason.BEFORE_INFLECTION, found.asymptote()).detail();
        assertEquals(2014.0, detail.value());
        assertEquals(80, found.curve().asymptote(), 1e-3);
    }

    @Test
    void aBoundFixesTheAsymptoteWhichThenHasNoError() {
        Curve curve = new Curve(Curve.Kind.GOMPERTZ, 130, 2010, 6);
        Series series = on(curve, 1995, 25);
        assertEquals(130, fit(Curve.Kind.GOMPERTZ, series).asymptote().orThrow().value(), 1e-4);
        Diffusion fixed = Diffusion.of(series, Curve.Kind.GOMPERTZ, 100.0).orThrow();
        Estimate limit = fixed.asymptote().orThrow();
        assertEquals(100, limit.value());
        assertNull(limit.se());
        assertEquals(Reason.OUT_OF_BOUNDS, limit.seReason());
        assertEquals(23, fixed.df());
        assertNotNull(fixed.midpoint().se());
        assertTrue(fixed.errorAt(2030) >= 0);
        Diffusion free = Diffusion.of(series, Curve.Kind.GOMPERTZ, 200.0).orThrow();
        assertEquals(130, free.curve().asymptote(), 1e-4);
    }

    @Test
    void theTakeoverIsFromTenToNinetyPercent() {
        Curve logistic = new Curve(Curve.Kind.LOGISTIC, 80, 2010, 4);
        assertEquals(4 * Math.log(81), logistic.takeover(), 1e-12);
        Curve gompertz = new Curve(Curve.Kind.GOMPERTZ, 80, 2010, 4);
        double tenth = 2010 - 4 * gompertz.kind().distance(0.1);
        assertEquals(8, gompertz.at(tenth), 1e-9);
        assertEquals(72, gompertz.at(tenth + gompertz.takeover()), 1e-9);
    }

    @Test
    void seriesThatAreNotDiffusionsAreRefused() {
        assertReason(Reason.EMPTY_INPUT, logistic(Double.NaN, Double.NaN));
        Detail few = assertReason(Reason.TOO_FEW_VALUES, logistic(1, 2, 3, 4, 5)).detail();
        assertEquals(5.0, few.value());
        assertEquals(6.0, few.limit());
        Detail zero = assertReason(Reason.NON_POSITIVE, logistic(0, 1, 2, 3, 4, 5, 6)).detail();
        assertEquals("A", zero.area());
        assertEquals(0.0, zero.value());
        assertReason(Reason.NOT_CONVERGED, logistic(90, 80, 60, 40, 20, 10, 5));
    }

    @Test
    void onlyFiguresAboveZeroAreKept() {
        Series kept = yearly(0, Double.NaN, 1, -1, 2).positive();
        assertEquals(2, kept.size());
        assertEquals(2004, kept.lastTime());
    }

    @Law
    void fittingExactFiguresRecoversTheParameters(Draws random) {
        Curve curve = curve(random);
        Diffusion found = fit(curve.kind(), on(curve, 1995, 30).positive());
        assertEquals(curve.asymptote(), found.curve().asymptote(), 1e-5 * curve.asymptote());
        assertEquals(curve.midpoint(), found.curve().midpoint(), 1e-4);
        assertEquals(curve.scale(), found.curve().scale(), 1e-4);
    }

    @Law
    void aShiftOfTimeMovesOnlyTheMidpoint(Draws random) {
        Series series = noisy(random);
        double shift = 1 + random.below(30);
        double[] later = Arrays.stream(series.times()).map(time -> time + shift).toArray();
        Curve before = fit(Curve.Kind.LOGISTIC, series).curve();
        Curve after = fit(Curve.Kind.LOGISTIC, new Series("A", later, series.values())).curve();
        assertEquals(before.asymptote(), after.asymptote(), 1e-6 * before.asymptote());
        assertEquals(before.midpoint() + shift, after.midpoint(), 1e-5);
        assertEquals(before.scale(), after.scale(), 1e-5);
    }

    @Law
    void anotherUnitScalesOnlyTheAsymptote(Draws random) {
        Series series = noisy(random);
        double unit = 0.01 + 10 * random.uniform();
        double[] scaled = Arrays.stream(series.values()).map(value -> value * unit).toArray();
        Curve before = fit(Curve.Kind.LOGISTIC, series).curve();
        Curve after = fit(Curve.Kind.LOGISTIC, new Series("A", series.times(), scaled)).curve();
        assertEquals(before.asymptote() * unit, after.asymptote(), 1e-5 * after.asymptote());
        assertEquals(before.midpoint(), after.midpoint(), 1e-4);
        assertEquals(before.scale(), after.scale(), 1e-4);
    }

    @Law
    void aBoundChangesOnlyCurvesThatWouldExceedIt(Draws random) {
        Series series = noisy(random);
        double bound = 70 + 20 * random.uniform();
        Diffusion free = fit(Curve.Kind.LOGISTIC, series);
        Diffusion bounded = Diffusion.of(series, Curve.Kind.LOGISTIC, bound).orThrow();
        if (free.curve().asymptote() <= bound) {
            assertEquals(free.curve(), bounded.curve());
        } else {
            assertEquals(bound, bounded.curve().asymptote());
            assertTrue(bounded.rss() >= free.rss());
        }
    }

    private static Curve curve(Draws random) {
        Curve.Kind kind = random.below(2) == 0 ? Curve.Kind.LOGISTIC : Curve.Kind.GOMPERTZ;
        return new Curve(
                kind,
                20 + 100 * random.uniform(),
                2003 + 10 * random.uniform(),
                2 + 3 * random.uniform());
    }

    private static Series noisy(Draws random) {
        Curve curve =
                new Curve(
                        Curve.Kind.LOGISTIC,
                        60 + 40 * random.uniform(),
                        2005 + 5 * random.uniform(),
                        2 + 2 * random.uniform());
        double[] values =
                Arrays.stream(on(curve, 1995, 30).values())
                        .map(value -> value * (1 + 0.02 * random.normal()))
                        .toArray();
        return new Series("A", on(curve, 1995, 30).times(), values);
    }

    private static Series on(Curve curve, int from, int count) {
        double[] times = IntStream.range(from, from + count).asDoubleStream().toArray();
        return new Series("A", times, Arrays.stream(times).map(curve::at).toArray());
    }

    private static Diffusion fit(Curve.Kind kind, Series series) {
        return Diffusion.of(series, kind, null).orThrow();
    }

    private static Result<Diffusion> logistic(double... values) {
        return Diffusion.of(yearly(values), Curve.Kind.LOGISTIC, null);
    }

    private static Series yearly(double... values) {
        double[] times = IntStream.range(0, values.length).mapToDouble(i -> 2000 + i).toArray();
        return new Series("A", times, values);
    }
}
