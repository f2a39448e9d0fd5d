package org.sharedgrowth.observatory.indicators.analysis.trend.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.trend.forecast.Backtest;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis;
import org.sharedgrowth.observatory.indicators.analysis.answer.RefusalView;
import org.sharedgrowth.observatory.indicators.analysis.trend.ParameterValues;
import org.sharedgrowth.observatory.indicators.problem.Paged;

/**
 * The forecast of one area.
 *
 * @param model null if nothing can be forecast; {@code refusal} then says why
 * @param keep how values are kept within the bounds; null unless the indicator declares both
 */
@Schema(name = "Forecast", description = "The forecast of one area.")
record ForecastView(
        @Schema(examples = "BRA") String area,
        @Schema(examples = "Brazil") String areaName,
        @Schema(description = "The year of the newest figure.", examples = "2023") String newest,
        @Schema(examples = "trend") @Nullable String model,
        @Schema(examples = "clamp") @Nullable String keep,
        List<PointView> values,
        @Schema(description = "How well models would have forecast the past.") List<TestView> tests,
        @Schema(description = "Models that could not be tested, and why.")
                List<UntestedView> untested,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RefusalView refusal) {

    /** A forecast value; its status is never that of an observation. */
    @Schema(name = "ForecastPoint")
    record PointView(
            @Schema(examples = "2027") String period,
            @Schema(examples = "88.7") double value,
            @Schema(examples = "85.3") double low,
            @Schema(examples = "92.2") double high,
            @Schema(description = "Code of CL_OBS_STATUS: F, forecast.", examples = "F")
                    String status) {}

    /** How well a model would have forecast the past. */
    @Schema(name = "ForecastTest")
    record TestView(
            @Schema(examples = "trend") String model,
            @Schema(
                            description =
                                    "Number of years from which the following years were"
                                            + " forecast.",
                            minimum = "1",
                            examples = "12")
                    int origins,
            @Schema(
                            description = "Mean of the mean absolute errors of all steps.",
                            examples = "2.1")
                    double meanError,
            @Schema(
                            description =
                                    "Mean absolute error by number of steps ahead, in the unit of"
                                            + " the indicator.")
                    List<Double> errors,
            @Schema(
                            description =
                                    "For each of these errors, the number of steps ahead; a step"
                                            + " is the smallest distance between figures. Steps"
                                            + " without a figure to compare with are left out.",
                            examples = "[1, 2, 3]")
                    List<Integer> steps,
            @Schema(
                            description = "Share of the figures that lay within their interval.",
                            minimum = "0",
                            maximum = "1",
                            examples = "0.87")
                    double covered) {
        static TestView of(Backtest test) {
            return new TestView(
                    ParameterValues.name(test.model()),
                    test.origins(),
                    test.meanError(),
                    test.errorList(),
                    test.steps(),
                    test.covered());
        }
    }

    /** A model that could not be tested. */
    @Schema(name = "ForecastUntested")
    record UntestedView(@Schema(examples = "logistic") String model, RefusalView refusal) {}

    /** One page of forecasts. */
    @Schema(name = "ForecastPage", description = "Forecasts, by area.")
    record ForecastPage(
            @Schema(minimum = "1") int page,
            @Schema(minimum = "1", maximum = "1000") int pageSize,
            @Schema(minimum = "0") long total,
            @Schema(
                            description =
                                    "Share of future values that the intervals should contain.",
                            minimum = "0",
                            maximum = "1",
                            examples = "0.9")
                    double level,
            List<ForecastView> items,
            Basis basis)
            implements Paged {}
}
