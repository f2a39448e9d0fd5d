package org.sharedgrowth.observatory.analysis.trend.forecast;

import java.util.stream.IntStream;
import org.sharedgrowth.observatory.analysis.trend.Series;

/** The distances between the points of a series, and the times after it. */
final class Steps {
    private static final double ROUNDING = 1e-9;

    private Steps() {}

    /** The smallest distance; 1 if there is only one point. */
    static double length(Series series) {
        double smallest = series.size() < 2 ? 1 : Double.POSITIVE_INFINITY;
        for (int i = 1; i < series.size(); i++) {
            smallest = Math.min(smallest, series.times()[i] - series.times()[i - 1]);
        }
        return smallest;
    }

    /** The largest distance if it differs from the smallest, else 0. */
    static double irregularLength(Series series) {
        double length = length(series);
        double largest = 0;
        for (int i = 1; i < series.size(); i++) {
            largest = Math.max(largest, series.times()[i] - series.times()[i - 1]);
        }
        return largest > length * (1 + ROUNDING) ? largest : 0;
    }

    static double[] timesAfter(Series series, int steps) {
        double length = length(series);
        return IntStream.rangeClosed(1, steps)
                .mapToDouble(step -> series.lastTime() + step * length)
                .toArray();
    }
}
