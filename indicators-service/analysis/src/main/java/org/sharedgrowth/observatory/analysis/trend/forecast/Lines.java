package org.sharedgrowth.observatory.analysis.trend.forecast;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.regression.SimpleRegression;
import org.sharedgrowth.observatory.analysis.trend.Series;

/**
 * Forecasts with straight lines. Source: Hyndman, Athanasopoulos, "Forecasting" (2021), ch. 5, 7.
 */
final class Lines {
    private Lines() {}

    /**
     * The least-squares line, with the interval of a new observation: {@code t s √(1 + 1/n + (x −
     * x̄)²/Sxx)}.
     *
     * @param series at least four points
     */
    static Forecast trend(Series series, Plan plan) {
        int n = series.size();
        double mean = 0;
        for (double time : series.times()) {
            mean += time / n;
        }
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < n; i++) {
            line.addData(series.times()[i] - mean, series.values()[i]);
        }
        double[] times = Steps.timesAfter(series, plan.steps());
        double[] values = new double[times.length];
        double[] widths = new double[times.length];
        double quantile =
                new TDistribution(n - 2.0).inverseCumulativeProbability((1 + plan.level()) / 2);
        double deviation = Math.sqrt(line.getMeanSquareError());
        for (int i = 0; i < times.length; i++) {
            double x = times[i] - mean;
            values[i] = line.predict(x);
            widths[i] =
                    quantile * deviation * Math.sqrt(1 + 1.0 / n + x * x / line.getXSumSquares());
        }
        return Forecast.around(Model.TREND, times, values, widths);
    }

    /**
     * A line that continues from the last point with the mean change per year. The interval is that
     * of a random walk with drift; with two points it has no width, because only one change was
     * observed.
     *
     * @param series at least two points
     */
    static Forecast drift(Series series, Plan plan) {
        int n = series.size();
        double totalYears = series.lastTime() - series.times()[0];
        double slope = (series.lastValue() - series.values()[0]) / totalYears;
        double squares = 0;
        for (int i = 1; i < n; i++) {
            double years = series.times()[i] - series.times()[i - 1];
            double change = series.values()[i] - series.values()[i - 1];
            squares += Math.pow(change - slope * years, 2) / years;
        }
        double variance = n > 2 ? squares / (n - 2) : 0;
        double quantile =
                n > 2
                        ? new TDistribution(n - 2.0)
                                .inverseCumulativeProbability((1 + plan.level()) / 2)
                        : 0;
        double[] times = Steps.timesAfter(series, plan.steps());
        double[] values = new double[times.length];
        double[] widths = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            double ahead = times[i] - series.lastTime();
            values[i] = series.lastValue() + ahead * slope;
            widths[i] = quantile * Math.sqrt(variance * ahead * (1 + ahead / totalYears));
        }
        return Forecast.around(Model.DRIFT, times, values, widths);
    }
}
