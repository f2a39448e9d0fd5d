package org.sharedgrowth.observatory.analysis.trend.forecast;

import org.jspecify.annotations.Nullable;

/**
 * The settings of a forecast.
 *
 * @param steps number of steps, each as long as the smallest distance between two points of the
 *     series, from 1 to {@link #MAX_STEPS}
 * @param level share of the future values that the interval is to contain, above 0 and below 1
 * @param bounds the bounds of the values; null if they are not bounded
 * @param smoothing parameters of Holt's model; null to use the parameters with the smallest errors
 */
public record Plan(
        int steps, double level, @Nullable Bounds bounds, @Nullable Smoothing smoothing) {
    public static final int MAX_STEPS = 50;

    /** A plan without bounds, whose smoothing parameters are fitted. */
    public static Plan of(int steps, double level) {
        return new Plan(steps, level, null, null);
    }

    public Plan withBounds(Bounds other) {
        return new Plan(steps, level, other, smoothing);
    }

    public Plan withSmoothing(Smoothing other) {
        return new Plan(steps, level, bounds, other);
    }

    Plan withSteps(int other) {
        return new Plan(other, level, bounds, smoothing);
    }

    /**
     * Parameters of Holt's model.
     *
     * @param alpha share of the newest value in the level, from 0 to 1
     * @param beta share of the newest change in the trend, from 0 to 1
     */
    public record Smoothing(double alpha, double beta) {
        boolean isValid() {
            return alpha >= 0 && alpha <= 1 && beta >= 0 && beta <= 1;
        }
    }
}
