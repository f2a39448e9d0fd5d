package org.sharedgrowth.observatory.analysis.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.analysis.Refusals.assertReason;

import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Law;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.number.Draws;

class ProgressTest {
    private static final Progress.CutPoints DEFAULT = Progress.CutPoints.DEFAULT;

    @Test
    void withoutValuesAboveZeroTheLinearPaceDecides() {
        Progress progress = of(rising(0, 50, 100)).orThrow();
        assertNull(progress.compound());
        assertEquals(progress.linear().ratio(), progress.ratio());
        assertEquals(15.0 / 14, progress.linear().ratio(), 1e-12);
        assertEquals(Progress.Verdict.ON_TRACK, progress.verdict());
    }

    @Test
    void cutPointsCanBeConfigured() {
        Target target = rising(0, 45, 100);
        assertEquals(Progress.Verdict.ON_TRACK, of(target).orThrow().verdict());
        Progress.CutPoints strict = new Progress.CutPoints(1, 0.6, 0);
        assertEquals(Progress.Verdict.MODERATE, Progress.of(target, strict).orThrow().verdict());
        assertReason(
                Reason.BAD_DEFINITION, Progress.of(target, new Progress.CutPoints(0.5, 0.6, 0)));
    }

    @Test
    void fallingBackFromBeyondTheTargetIsRegression() {
        Progress progress = of(rising(50, 38, 40)).orThrow();
        assertEquals(Progress.Verdict.REGRESSING, progress.verdict());
        assertNull(progress.ratio());
        Progress.Pace compound = progress.compound();
        assertNotNull(compound);
        assertNull(compound.reached());
        assertNull(progress.linear().reached());
    }

    @Test
    void targetsThatCannotBeJudgedAreRefused() {
        Detail same = assertReason(Reason.DEGENERATE_TARGET, of(rising(40, 50, 40))).detail();
        assertEquals(40.0, same.limit());
        assertReason(Reason.TOO_FEW_VALUES, of(new Target(2022, 1, 2022, 2, 2030, 3, true)));
        assertReason(Reason.BAD_DEFINITION, of(new Target(2015, 1, 2022, 2, 2022, 3, true)));
        assertReason(
                Reason.OUT_OF_BOUNDS,
                of(new Target(2015, 1e-300, 2015.001, 1e300, 2030, 2e300, true)));
    }

    @Test
    void aLineIsContinuedToTheTarget() {
        Target target = rising(10, 20, 40);
        Series series =
                new Series(
                        "A",
                        new double[] {2015, 2016, 2017, 2022},
                        new double[] {10, 11, Double.NaN, 17});
        AnticipatedProgress found = AnticipatedProgress.of(series, null, target).orThrow();
        assertEquals(25, found.projection(), 1e-9);
        assertEquals(0.5, found.shortfall(), 1e-9);
        assertTrue(found.equalWeights());
        double[] weights = {1, 1, 5, 1e9};
        Series bent = new Series("A", series.times(), new double[] {10, 12, Double.NaN, 30});
        double plain = AnticipatedProgress.of(bent, null, target).orThrow().projection();
        double newest = AnticipatedProgress.of(bent, weights, target).orThrow().projection();
        assertTrue(Math.abs(plain - newest) > 0.01, plain + " " + newest);
        Series two = new Series("A", new double[] {2015, 2020}, new double[] {10, 30});
        AnticipatedProgress met = AnticipatedProgress.of(two, null, target).orThrow();
        assertEquals(70, met.projection(), 1e-9);
        assertEquals(0, met.shortfall());
    }

    @Test
    void aLineNeedsTwoPointsAndWeightsAboveZero() {
        Series one = new Series("A", new double[] {2015}, new double[] {1});
        assertReason(Reason.TOO_FEW_VALUES, AnticipatedProgress.of(one, null, rising(10, 20, 40)));
        Series two = new Series("A", new double[] {2015, 2020}, new double[] {10, 30});
        double[] negative = {1, -1};
        assertReason(Reason.BAD_WEIGHT, AnticipatedProgress.of(two, negative, rising(10, 20, 40)));
        assertReason(
                Reason.DEGENERATE_TARGET, AnticipatedProgress.of(two, null, rising(10, 20, 10)));
    }

    @Law
    void onTheLineToTheTargetTheLinearRatioIsOne(Draws random) {
        Target target = target(random);
        double share = target.elapsedYears() / target.totalYears();
        double now = target.start() + share * (target.target() - target.start());
        assertEquals(1, of(withNow(target, now)).orThrow().linear().ratio(), 1e-9);
    }

    @Law
    void aValueNearerToTheTargetIsNeverJudgedWorse(Draws random) {
        Target target = target(random);
        double nearer = target.now() + random.uniform() * (target.target() - target.now());
        Progress before = of(target).orThrow();
        Progress after = of(withNow(target, nearer)).orThrow();
        if (before.verdict() != Progress.Verdict.TARGET_MET) {
            assertTrue(
                    after.verdict().compareTo(before.verdict()) <= 0,
                    () -> before.verdict() + " became " + after.verdict());
        }
    }

    @Law
    void anotherUnitChangesNeitherRatioNorVerdict(Draws random) {
        Target target = target(random);
        double unit = 0.01 + 10 * random.uniform();
        Target other =
                new Target(
                        target.startTime(),
                        unit * target.start(),
                        target.nowTime(),
                        unit * target.now(),
                        target.targetTime(),
                        unit * target.target(),
                        target.higherIsBetter());
        Progress before = of(target).orThrow();
        Progress after = of(other).orThrow();
        assertEquals(before.verdict(), after.verdict());
        assertEquals(
                ratioOrZero(before),
                ratioOrZero(after),
                1e-6 * Math.max(1, Math.abs(ratioOrZero(before))));
    }

    private static double ratioOrZero(Progress progress) {
        Double ratio = progress.ratio();
        return ratio == null ? 0 : ratio;
    }

    private static Result<Progress> of(Target target) {
        return Progress.of(target, DEFAULT);
    }

    private static Target withNow(Target target, double now) {
        return new Target(
                target.startTime(),
                target.start(),
                target.nowTime(),
                now,
                target.targetTime(),
                target.target(),
                target.higherIsBetter());
    }

    private static Target rising(double start, double now, double target) {
        return new Target(2015, start, 2022, now, 2030, target, true);
    }

    private static Target target(Draws random) {
        double start = 1 + 99 * random.uniform();
        double now = 1 + 99 * random.uniform();
        double target = 1 + 99 * random.uniform();
        return new Target(2015, start, 2016 + random.below(8), now, 2030, target, target > start);
    }
}
