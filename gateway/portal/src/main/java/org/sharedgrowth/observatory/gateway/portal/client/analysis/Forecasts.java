package org.sharedgrowth.observatory.gateway.portal.client.analysis;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts, by area.
 *
 * @param level the share of future values that should lie within their intervals
 */
public record Forecasts(double level, List<Row> items) {
    /** The address of the operation. */
    public static final String API = "/api/indicators/v1/analysis/forecasts";

    /** Represents an answer that could not be read. */
    public static final Forecasts NONE = new Forecasts(0, List.of());

    /**
     * The forecast of one area.
     *
     * @param model null if there is no forecast; then the refusal says why
     */
    public record Row(
            String area,
            @Nullable String model,
            List<Point> values,
            List<Test> tests,
            @Nullable Refusal refusal) {
        /** The forecast for a year. */
        public Optional<Point> inYear(String period) {
            return values.stream().filter(point -> point.period().equals(period)).findFirst();
        }

        /** How well the model would have forecast the past. */
        public Optional<Test> test() {
            return tests.stream().filter(test -> test.model().equals(model)).findFirst();
        }
    }

    /** A value with its interval. */
    public record Point(String period, double value, double low, double high) {}

    /**
     * A test on the past.
     *
     * @param meanError mean absolute error in the unit of the indicator
     * @param covered share of the values that lay within their interval
     */
    public record Test(String model, double meanError, double covered) {}
}
