package org.sharedgrowth.observatory.indicators.analysis.trend.forecast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.trend.Series;
import org.sharedgrowth.observatory.analysis.trend.forecast.Backtest;
import org.sharedgrowth.observatory.analysis.trend.forecast.Bounds;
import org.sharedgrowth.observatory.analysis.trend.forecast.Choice;
import org.sharedgrowth.observatory.analysis.trend.forecast.Forecasts;
import org.sharedgrowth.observatory.analysis.trend.forecast.Model;
import org.sharedgrowth.observatory.analysis.trend.forecast.Plan;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.indicators.analysis.trend.ParameterValues;
import org.sharedgrowth.observatory.indicators.analysis.trend.ResultParts;
import org.sharedgrowth.observatory.indicators.analysis.trend.TrendFigures;

/**
 * A request for forecasts.
 *
 * @param level share of future values that the interval should contain
 * @param model null for the best model of each area
 */
record ForecastRequest(
        Scope scope,
        String indicator,
        int steps,
        double level,
        @Nullable Model model,
        Bounds.Method boundsMethod) {
    private static final int DEFAULT_STEPS = 5;
    private static final int MIN_PERCENT = 50;
    private static final int MAX_PERCENT = 99;
    private static final int DEFAULT_PERCENT = 90;

    /** The models by name, and {@code BEST}, which chooses the best of them for each area. */
    private enum ModelChoice {
        BEST,
        DRIFT,
        TREND,
        HOLT,
        LOGISTIC
    }

    static ForecastRequest read(Inputs inputs, AnalysisParameters common, ForecastParameters sent) {
        Scope scope = inputs.scope(common);
        ModelChoice choice =
                ParameterValues.enumValue(
                        "model", sent.model(), ModelChoice.values(), ModelChoice.BEST);
        int percent =
                ParameterValues.wholeNumber(
                        "level", sent.level(), MIN_PERCENT, MAX_PERCENT, DEFAULT_PERCENT);
        return new ForecastRequest(
                scope,
                inputs.indicator(sent.indicator()),
                ParameterValues.wholeNumber(
                        "steps", sent.steps(), 1, Plan.MAX_STEPS, DEFAULT_STEPS),
                percent / 100.0,
                choice == ModelChoice.BEST ? null : Model.valueOf(choice.name()),
                ParameterValues.enumValue(
                        "keep", sent.keep(), Bounds.Method.values(), Bounds.Method.CLAMP));
    }

    Plan plan(TrendFigures figures) {
        Plan plan = Plan.of(steps, level);
        Double least = figures.least();
        Double greatest = figures.greatest();
        return least == null || greatest == null
                ? plan
                : plan.withBounds(new Bounds(least, greatest, boundsMethod));
    }

    /** The forecast of one area, with the tests of the models that could be tested. */
    Result<Choice> forecast(Series series, Plan plan) {
        Model requested = model;
        if (requested == null) {
            return Choice.of(models(plan), series, plan);
        }
        Backtest test = ResultParts.value(Backtest.of(requested, series, plan));
        return Forecasts.of(requested, series, plan)
                .map(forecast -> Choice.ofRequestedModel(forecast, test));
    }

    /**
     * The candidate models. The logistic one is excluded on the logit scale, where it would be a
     * straight line.
     */
    private static List<Model> models(Plan plan) {
        Bounds bounds = plan.bounds();
        return bounds != null && bounds.method() == Bounds.Method.LOGIT
                ? List.of(Model.DRIFT, Model.TREND, Model.HOLT)
                : List.of(Model.values());
    }
}
