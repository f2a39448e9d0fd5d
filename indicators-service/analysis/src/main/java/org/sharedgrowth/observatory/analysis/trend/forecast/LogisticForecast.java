package org.sharedgrowth.observatory.analysis.trend.forecast;

import org.hipparchus.distribution.continuous.TDistribution;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.trend.Curve;
import org.sharedgrowth.observatory.analysis.trend.Diffusion;
import org.sharedgrowth.observatory.analysis.trend.Series;

/**
 * A forecast with a logistic curve; refused if the series ends before the midpoint of the curve.
 */
final class LogisticForecast {
    private LogisticForecast() {}

    static Result<Forecast> of(Series series, Plan plan) {
        Double bound = plan.bounds() == null ? null : (Double) plan.bounds().high();
        return Diffusion.of(series, Curve.Kind.LOGISTIC, bound)
                .then(diffusion ->
                        diffusion.asymptote().map(_ -> continued(diffusion, series, plan)));
    }

    private static Forecast continued(Diffusion diffusion, Series series, Plan plan) {
        double[] times = Steps.timesAfter(series, plan.steps());
        double[] values = new double[times.length];
        double[] widths = new double[times.length];
        double quantile =
                new TDistribution(diffusion.df())
                        .inverseCumulativeProbability((1 + plan.level()) / 2);
        for (int i = 0; i < times.length; i++) {
            values[i] = diffusion.curve().at(times[i]);
            widths[i] = quantile * Math.hypot(diffusion.sigma(), diffusion.errorAt(times[i]));
        }
        return Forecast.around(Model.LOGISTIC, times, values, widths);
    }
}
