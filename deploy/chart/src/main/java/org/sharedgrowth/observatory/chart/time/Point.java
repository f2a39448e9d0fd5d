package org.sharedgrowth.observatory.chart.time;

import org.sharedgrowth.observatory.chart.PeriodPosition;

/**
 * One value of a line.
 *
 * @param period in SDMX form; a point whose period cannot be read is not drawn
 * @param value in the unit of the axis; NaN if there is none
 * @param state how certain the value is, and whether it is still published
 * @param breaks whether values before this one cannot be compared with it
 * @param low lower end of its interval; NaN if it is not known
 * @param high upper end of its interval
 */
public record Point(
        String period, double value, State state, boolean breaks, double low, double high) {
    /** How certain a value is, and whether it is still published. */
    public enum State {
        PUBLISHED,
        ESTIMATED,
        PROVISIONAL,
        FORECAST,
        /** No longer published; this is the last published value. */
        WITHDRAWN
    }

    /** A published value without an interval. */
    public static Point of(String period, double value) {
        return new Point(period, value, State.PUBLISHED, false, Double.NaN, Double.NaN);
    }

    /** The same value in another state. */
    public Point withState(State other) {
        return new Point(period, value, other, breaks, low, high);
    }

    /** The same value after a break. */
    public Point afterBreak() {
        return new Point(period, value, state, true, low, high);
    }

    /** The same value with its interval. */
    public Point withInterval(double lower, double upper) {
        return new Point(period, value, state, breaks, lower, upper);
    }

    boolean isDrawn() {
        return Double.isFinite(value) && Double.isFinite(time());
    }

    boolean isJoined() {
        return state != State.WITHDRAWN;
    }

    boolean isPublished() {
        return state == State.PUBLISHED;
    }

    boolean hasInterval() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    double time() {
        return PeriodPosition.middle(period);
    }
}
