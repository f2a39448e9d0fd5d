package org.sharedgrowth.observatory.analysis.trend;

/**
 * The baseline, the newest value and the target of a series.
 *
 * @param startTime time of the baseline, in years
 * @param start value of the baseline
 * @param nowTime time of the newest value
 * @param now newest value
 * @param targetTime when the target is due
 * @param target value that is to be reached
 * @param higherIsBetter whether the value is to rise
 */
public record Target(
        double startTime,
        double start,
        double nowTime,
        double now,
        double targetTime,
        double target,
        boolean higherIsBetter) {

    boolean isMet() {
        return isMetBy(now);
    }

    boolean isMetBy(double value) {
        return higherIsBetter ? value >= target : value <= target;
    }

    /** Whether the target was already met at the baseline. */
    boolean wasMetAtStart() {
        return isMetBy(start);
    }

    double elapsedYears() {
        return nowTime - startTime;
    }

    double remainingYears() {
        return targetTime - nowTime;
    }

    double totalYears() {
        return targetTime - startTime;
    }
}
