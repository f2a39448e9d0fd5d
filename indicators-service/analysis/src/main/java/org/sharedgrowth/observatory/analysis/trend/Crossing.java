package org.sharedgrowth.observatory.analysis.trend;

import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * When a series first reaches a level from below, interpolated linearly between the figures.
 *
 * @param time time of the crossing, in years
 * @param gap years between the figures before and after the crossing; 0 if a figure equals the
 *     level
 * @param fallsBelow whether a later figure is below the level again
 */
public record Crossing(double time, double gap, boolean fallsBelow) {

    /**
     * Finds the crossing.
     *
     * @return refused with ALREADY_ABOVE if the first figure is at the level or above, NO_CROSSING
     *     if no figure reaches it; the detail then has the highest figure
     */
    public static Result<Crossing> of(Series series, double level) {
        Series known = series.known();
        double[] values = known.values();
        Detail detail = Detail.area(series.area());
        if (values.length == 0) {
            return Result.refused(Reason.EMPTY_INPUT, detail);
        }
        if (values[0] >= level) {
            return Result.refused(Reason.ALREADY_ABOVE, detail.withValue(values[0], level));
        }
        double highest = values[0];
        for (int i = 1; i < values.length; i++) {
            highest = Math.max(highest, values[i]);
            if (values[i] >= level) {
                return Result.of(between(known, i, level));
            }
        }
        return Result.refused(Reason.NO_CROSSING, detail.withValue(highest, level));
    }

    private static Crossing between(Series known, int above, double level) {
        double[] times = known.times();
        double[] values = known.values();
        boolean exact = values[above] == level;
        double years = times[above] - times[above - 1];
        double share = (level - values[above - 1]) / (values[above] - values[above - 1]);
        boolean falls = false;
        for (int later = above + 1; later < values.length; later++) {
            falls |= values[later] < level;
        }
        return new Crossing(
                exact ? times[above] : times[above - 1] + years * share, exact ? 0 : years, falls);
    }
}
