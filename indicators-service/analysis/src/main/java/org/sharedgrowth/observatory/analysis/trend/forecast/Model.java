package org.sharedgrowth.observatory.analysis.trend.forecast;

/** How a series is continued; the simpler models first. */
public enum Model {
    /** A straight line from the last point, with the mean change between the first and the last. */
    DRIFT(2),
    /** The least-squares line. */
    TREND(4),
    /** Level and trend by exponential smoothing (Holt), which follows recent changes. */
    HOLT(5),
    /** A logistic curve, for diffusions past their midpoint. */
    LOGISTIC(6);

    private final int minValues;

    Model(int minValues) {
        this.minValues = minValues;
    }

    /** The smallest number of values that the model needs. */
    public int minValues() {
        return minValues;
    }
}
