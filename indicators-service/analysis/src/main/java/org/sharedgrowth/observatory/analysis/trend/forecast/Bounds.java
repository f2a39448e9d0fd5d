package org.sharedgrowth.observatory.analysis.trend.forecast;

import java.util.Arrays;
import org.sharedgrowth.observatory.analysis.trend.Series;

/**
 * The bounds of the values, such as 0 and 100 for percentages, and how a forecast is kept within
 * them.
 *
 * @param low lower bound
 * @param high upper bound
 * @param method how values are kept within them
 */
public record Bounds(double low, double high, Method method) {
    /** How a forecast is kept within bounds. */
    public enum Method {
        /** Values outside are set to the nearer bound. */
        CLAMP,
        /**
         * The model is fitted to {@code ln((y − low) / (high − y))} and its results are converted
         * back.
         */
        LOGIT
    }

    boolean isValid() {
        return low < high && Double.isFinite(high - low);
    }

    /**
     * Whether a series with this value can be forecast: it is within the bounds and, for {@link
     * Method#LOGIT}, not on one of them.
     */
    boolean admits(double value) {
        return method == Method.CLAMP ? value >= low && value <= high : value > low && value < high;
    }

    /** The series to which the model is fitted. */
    Series toModelScale(Series series) {
        if (method == Method.CLAMP) {
            return series;
        }
        double[] logits =
                Arrays.stream(series.values())
                        .map(value -> Math.log((value - low) / (high - value)))
                        .toArray();
        return new Series(series.area(), series.times(), logits);
    }

    /** The forecast in the unit of the original series, within the bounds. */
    Forecast fromModelScale(Forecast forecast) {
        return new Forecast(
                forecast.model(),
                forecast.times(),
                fromModelScale(forecast.values()),
                fromModelScale(forecast.low()),
                fromModelScale(forecast.high()),
                forecast.smoothing(),
                method);
    }

    private double[] fromModelScale(double[] values) {
        return Arrays.stream(values).map(this::fromModelScale).toArray();
    }

    private double fromModelScale(double value) {
        if (method == Method.CLAMP) {
            return Math.clamp(value, low, high);
        }
        return low + (high - low) / (1 + Math.exp(-value));
    }
}
