package org.sharedgrowth.observatory.analysis.trend;

import org.hipparchus.stat.regression.SimpleRegression;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * When one area catches up with another if both continue as in their last common years: the time at
 * which their least-squares lines meet.
 *
 * @param time when the lines meet, in years
 * @param gap how far the follower is behind in the last common year, according to the lines
 * @param closing how much of the gap disappears per year
 * @param points number of common years to which the lines are fitted
 */
public record CatchUp(double time, double gap, double closing, int points) {
    /** The smallest number of common years. */
    public static final int MIN_POINTS = 3;

    /** If the lines meet later than this many years ahead, no time is reported. */
    public static final double HORIZON = 50;

    /**
     * Finds when the lines meet.
     *
     * @param leader the area that is ahead
     * @param follower the area that is behind
     * @param points number of the last common years to use, at least 3
     * @return refused with BAD_DEFINITION if {@code points} is less than 3, TOO_FEW_VALUES if there
     *     are fewer common years, ALREADY_ABOVE if the follower is not behind, NOT_CONVERGING if
     *     the gap does not close, BEYOND_HORIZON if that takes more than 50 years
     */
    public static Result<CatchUp> of(Series leader, Series follower, int points) {
        Detail detail = Detail.area(follower.area());
        if (points < MIN_POINTS) {
            return Result.refused(
                    Reason.BAD_DEFINITION,
                    Detail.parameter("points").withValue(points, (double) MIN_POINTS));
        }
        Series ahead = leader.known();
        Series behind = follower.known();
        SimpleRegression first = new SimpleRegression();
        SimpleRegression second = new SimpleRegression();
        double last = Double.NaN;
        int a = ahead.size() - 1;
        int b = behind.size() - 1;
        while (a >= 0 && b >= 0 && first.getN() < points) {
            double difference = ahead.times()[a] - behind.times()[b];
            if (difference == 0) {
                last = Double.isNaN(last) ? ahead.times()[a] : last;
                first.addData(ahead.times()[a] - last, ahead.values()[a]);
                second.addData(behind.times()[b] - last, behind.values()[b]);
            }
            a -= difference >= 0 ? 1 : 0;
            b -= difference <= 0 ? 1 : 0;
        }
        if (first.getN() < points) {
            return Result.refused(
                    Reason.TOO_FEW_VALUES,
                    detail.withValue((double) first.getN(), (double) points));
        }
        return meet(last, first, second, points, detail);
    }

    private static Result<CatchUp> meet(
            double last,
            SimpleRegression leader,
            SimpleRegression follower,
            int points,
            Detail detail) {
        double gap = leader.getIntercept() - follower.getIntercept();
        double closing = follower.getSlope() - leader.getSlope();
        if (gap <= 0) {
            return Result.refused(Reason.ALREADY_ABOVE, detail.withValue(-gap, 0.0));
        }
        if (closing <= 0) {
            return Result.refused(Reason.NOT_CONVERGING, detail.withValue(closing, 0.0));
        }
        double years = gap / closing;
        if (years > HORIZON) {
            return Result.refused(
                    Reason.BEYOND_HORIZON,
                    Double.isFinite(years) ? detail.withValue(years, HORIZON) : detail);
        }
        return Result.of(new CatchUp(last + years, gap, closing, points));
    }
}
