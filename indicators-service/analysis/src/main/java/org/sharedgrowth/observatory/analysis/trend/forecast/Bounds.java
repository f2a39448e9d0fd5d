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

    /** Whether a value can be converted or clamped without changing it. */
    boolean admits(double value) {
        return method == Method.CLAMP ? value >= low && value <= high : value > low && value < high;
    }

    Series convert(Series series) {
        if (method == Method.CLAMP) {
            return series;
        }
        double[] logits =
                Arrays.stream(series.values())
                        .map(value -> Math.log((value - low) / (high - value)))
                        .toArray();
        return new Series(series.area(), series.times(), logits);
    }

    Forecast convertBack(Forecast forecast) {
        return new Forecast(
                forecast.model(),
                forecast.times(),
                convertBack(forecast.values()),
                convertBack(forecast.low()),
                convertBack(forecast.high()),
                forecast.smoothing(),
                method);
    }

    private double[] convertBack(double[] values) {
        return Arrays.stream(values).map(this::convertBack).toArray();
    }

    private double convertBack(double value) {
        if (method == Method.CLAMP) {
            return Math.clamp(value, low, high);
        }
        return low + (high - low) / (1 + Math.exp(-value));
    }
}
