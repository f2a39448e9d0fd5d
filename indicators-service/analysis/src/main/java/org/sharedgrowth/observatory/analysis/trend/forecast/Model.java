package org.sharedgrowth.observatory.analysis.trend.forecast;

/** How a series is continued; the simpler models first. */
public enum Model {
    /** A straight line from the last point, with the mean change between first and last. */
    DRIFT(2),
    /** The line of least squares. */
    TREND(4),
    /** Level and trend by exponential smoothing (Holt), which follows recent changes. */
    HOLT(5),
    /** A logistic curve, for diffusions past their midpoint. */
    LOGISTIC(6);

    private final int need;

    Model(int need) {
        this.need = need;
    }

    /** The fewest values. */
    public int need() {
        return need;
    }
}
