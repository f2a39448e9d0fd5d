package org.sharedgrowth.observatory.analysis.trend.forecast;

import java.util.stream.IntStream;
import org.sharedgrowth.observatory.analysis.trend.Series;

/** The distances between the points of a series, and the times after it. */
final class Steps {
    private static final double ROUNDING = 1e-9;

    private Steps() {}

    /** The smallest distance; 1 if there is only one point. */
    static double length(Series series) {
        double least = series.size() < 2 ? 1 : Double.POSITIVE_INFINITY;
        for (int i = 1; i < series.size(); i++) {
            least = Math.min(least, series.times()[i] - series.times()[i - 1]);
        }
        return least;
    }

    /** The largest distance, if it is not the same as the smallest; else 0. */
    static double irregular(Series series) {
        double length = length(series);
        double most = 0;
        for (int i = 1; i < series.size(); i++) {
            most = Math.max(most, series.times()[i] - series.times()[i - 1]);
        }
        return most > length * (1 + ROUNDING) ? most : 0;
    }

    static double[] after(Series series, int steps) {
        double length = length(series);
        return IntStream.rangeClosed(1, steps)
                .mapToDouble(step -> series.lastTime() + step * length)
                .toArray();
    }
}
