package org.sharedgrowth.observatory.analysis.trend;

import org.jspecify.annotations.Nullable;

/** The two ways to proceed towards a target: at a rate of growth, or by an amount per year. */
final class Paces {
    private Paces() {}

    /** The pace as a rate of growth; all three values have to be above zero. */
    static Progress.Pace compound(Target target) {
        double actual = growth(target.start(), target.now(), target.elapsedYears());
        double required = growth(target.start(), target.target(), target.totalYears());
        double ratio = actual / required;
        boolean arrives = ratio > 0 && !target.isMet() && !target.wasMetAtStart();
        double years = Math.log(target.target() / target.now()) / Math.log1p(actual);
        return new Progress.Pace(
                actual,
                required,
                ratio,
                finite(target.now() * Math.pow(1 + actual, target.remainingYears())),
                arrives ? finite(target.nowTime() + years) : null,
                growth(target.now(), target.target(), target.remainingYears()));
    }

    private static double growth(double from, double to, double years) {
        return Math.pow(to / from, 1 / years) - 1;
    }

    static Progress.Pace linear(Target target) {
        double actual = (target.now() - target.start()) / target.elapsedYears();
        double required = (target.target() - target.start()) / target.totalYears();
        double missing = target.target() - target.now();
        boolean arrives = !target.isMet() && (target.higherIsBetter() ? actual > 0 : actual < 0);
        return new Progress.Pace(
                actual,
                required,
                actual / required,
                finite(target.now() + actual * target.remainingYears()),
                arrives ? finite(target.nowTime() + missing / actual) : null,
                missing / target.remainingYears());
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? (Double) number : null;
    }
}
