package org.sharedgrowth.observatory.analysis.trend.forecast;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.trend.Series;

/**
 * The model that would have forecast the past best, and its forecast.
 *
 * @param forecast forecast of the chosen model
 * @param tests tests of all models that could be tested, the simplest first
 * @param refused why the other models could not be tested
 */
public record Choice(Forecast forecast, List<Backtest> tests, Map<Model, Refused<?>> refused) {
    private static final double TIE_TOLERANCE = 1e-9;
    private static final int OVERHEAD_BYTES = 200;
    private static final int BYTES_OF_STEP = 4 * Double.BYTES;

    /**
     * Chooses the model with the lowest mean error of a rolling origin, and of models with equal
     * errors the simplest.
     *
     * @param models the models to choose from; usually all of {@link Model}
     * @return refused like the simplest model if none can be tested, BAD_DEFINITION if no model is
     *     given
     */
    public static Result<Choice> of(List<Model> models, Series series, Plan plan) {
        List<Backtest> tests = new ArrayList<>();
        Map<Model, Refused<?>> refused = new EnumMap<>(Model.class);
        Result<Choice> firstRefusal =
                Result.refused(Reason.BAD_DEFINITION, Detail.parameter("models"));
        for (Model model : models.stream().sorted().distinct().toList()) {
            switch (Backtest.of(model, series, plan)) {
                case Value<Backtest>(Backtest test) -> tests.add(test);
                case Refused<Backtest> refusal -> {
                    if (tests.isEmpty() && refused.isEmpty()) {
                        firstRefusal = Result.refused(refusal.reason(), refusal.detail());
                    }
                    refused.put(model, refusal);
                }
            }
        }
        if (tests.isEmpty()) {
            return firstRefusal;
        }
        return Forecasts.of(best(tests), series, plan)
                .map(forecast -> new Choice(forecast, tests, refused));
    }

    /**
     * The forecast of a model that was not chosen but requested.
     *
     * @param test test of the model; null if it could not be tested
     */
    public static Choice ofRequestedModel(Forecast forecast, @Nullable Backtest test) {
        return new Choice(forecast, test == null ? List.of() : List.of(test), Map.of());
    }

    /** Approximate memory in bytes. */
    public long bytes() {
        long bytes = OVERHEAD_BYTES + BYTES_OF_STEP * (long) forecast.times().length;
        for (Backtest test : tests) {
            bytes += OVERHEAD_BYTES + BYTES_OF_STEP * (long) test.errors().length;
        }
        return bytes + (long) OVERHEAD_BYTES * refused.size();
    }

    private static Model best(List<Backtest> tests) {
        Backtest best = tests.getFirst();
        for (Backtest test : tests) {
            double margin = TIE_TOLERANCE * Math.max(1, best.meanError());
            if (test.meanError() < best.meanError() - margin) {
                best = test;
            }
        }
        return best.model();
    }
}
