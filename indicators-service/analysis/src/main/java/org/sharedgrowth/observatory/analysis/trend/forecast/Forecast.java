package org.sharedgrowth.observatory.analysis.trend.forecast;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The continuation of a series.
 *
 * @param model the model that made it
 * @param times in years, ascending
 * @param values expected at these times, in the unit of the series
 * @param low lower ends of the intervals
 * @param high upper ends of the intervals
 * @param smoothing parameters of Holt's model; null for other models
 * @param boundsMethod how the forecast is kept within its bounds; null if it has none
 */
public record Forecast(
        Model model,
        double[] times,
        double[] values,
        double[] low,
        double[] high,
        Plan.@Nullable Smoothing smoothing,
        Bounds.@Nullable Method boundsMethod) {

    /** A forecast with the half width of the interval at each time. */
    static Forecast around(Model model, double[] times, double[] values, double[] halfWidths) {
        double[] low = values.clone();
        double[] high = values.clone();
        for (int i = 0; i < values.length; i++) {
            low[i] -= halfWidths[i];
            high[i] += halfWidths[i];
        }
        return new Forecast(model, times, values, low, high, null, null);
    }

    Forecast withSmoothing(Plan.Smoothing used) {
        return new Forecast(model, times, values, low, high, used, boundsMethod);
    }

    boolean isFinite() {
        return Stream.of(values, low, high)
                .flatMapToDouble(Arrays::stream)
                .allMatch(Double::isFinite);
    }
}
