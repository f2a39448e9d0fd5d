package org.sharedgrowth.observatory.analysis.trend.forecast;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.trend.Series;

/** Makes forecasts with one model. */
public final class Forecasts {
    private Forecasts() {}

    /**
     * Continues a series.
     *
     * @return refused with BAD_DEFINITION if the plan is not valid, EMPTY_INPUT or TOO_FEW_VALUES
     *     if the model needs more values, OUT_OF_BOUNDS if a value of the series is not within the
     *     bounds or the forecast is not finite, IRREGULAR_SPACING if Holt's model gets points that
     *     are not evenly spaced; the logistic curve is also refused wherever {@link
     *     org.sharedgrowth.observatory.analysis.trend.Diffusion} is
     */
    public static Result<Forecast> of(Model model, Series series, Plan plan) {
        Series known = series.known();
        Refused<Forecast> refused = refusal(model, known, plan);
        if (refused != null) {
            return refused;
        }
        Bounds bounds = plan.bounds();
        if (bounds == null) {
            return refuseInfinite(continued(model, known, plan), known);
        }
        return refuseInfinite(
                continued(model, bounds.toModelScale(known), plan).map(bounds::fromModelScale),
                known);
    }

    private static @Nullable Refused<Forecast> refusal(Model model, Series known, Plan plan) {
        if (plan.steps() < 1 || plan.steps() > Plan.MAX_STEPS) {
            return badParameter("steps", plan.steps(), Plan.MAX_STEPS);
        }
        if (!(plan.level() > 0 && plan.level() < 1)) {
            return badParameter("level", plan.level(), 1);
        }
        if (plan.smoothing() != null && !plan.smoothing().isValid()) {
            return badParameter("smoothing", plan.smoothing().alpha(), 1);
        }
        Detail detail = Detail.area(known.area());
        if (known.size() == 0) {
            return new Refused<>(Reason.EMPTY_INPUT, detail);
        }
        if (known.size() < model.minValues()) {
            return new Refused<>(
                    Reason.TOO_FEW_VALUES,
                    detail.withValue(known.size(), (double) model.minValues()));
        }
        return plan.bounds() == null ? null : refusalByBounds(model, known, plan.bounds());
    }

    private static @Nullable Refused<Forecast> refusalByBounds(
            Model model, Series known, Bounds bounds) {
        if (!bounds.isValid()) {
            return badParameter("bounds", bounds.low(), bounds.high());
        }
        if (model == Model.LOGISTIC && bounds.method() == Bounds.Method.LOGIT) {
            return new Refused<>(Reason.BAD_DEFINITION, Detail.parameter("kept"));
        }
        for (double value : known.values()) {
            if (!bounds.admits(value)) {
                double limit = value <= bounds.low() ? bounds.low() : bounds.high();
                return new Refused<>(
                        Reason.OUT_OF_BOUNDS, Detail.area(known.area()).withValue(value, limit));
            }
        }
        return null;
    }

    private static Refused<Forecast> badParameter(String parameter, double value, double limit) {
        Detail detail = Detail.parameter(parameter);
        return new Refused<>(
                Reason.BAD_DEFINITION,
                Double.isFinite(value) && Double.isFinite(limit)
                        ? detail.withValue(value, limit)
                        : detail);
    }

    private static Result<Forecast> continued(Model model, Series known, Plan plan) {
        return switch (model) {
            case DRIFT -> Result.of(Lines.drift(known, plan));
            case TREND -> Result.of(Lines.trend(known, plan));
            case HOLT -> Holt.of(known, plan);
            case LOGISTIC -> LogisticForecast.of(known, plan);
        };
    }

    private static Result<Forecast> refuseInfinite(Result<Forecast> result, Series known) {
        return result.then(forecast ->
                forecast.isFinite()
                        ? Result.of(forecast)
                        : Result.refused(Reason.OUT_OF_BOUNDS, Detail.area(known.area())));
    }
}
