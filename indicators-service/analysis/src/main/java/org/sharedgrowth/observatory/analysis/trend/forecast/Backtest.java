package org.sharedgrowth.observatory.analysis.trend.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.trend.Series;

/**
 * How well a model would have forecast the past: for each origin, the points after it are forecast
 * from the points up to it (rolling origin).
 *
 * @param model the model that was tested
 * @param origins number of origins
 * @param errors mean absolute error by step, beginning with one step ahead, in the unit of the
 *     series; NaN where no point is that many steps after an origin
 * @param counts number of forecasts over which each of these errors is a mean
 * @param covered share of all compared points that lay within their interval
 * @param level share of the points that the intervals were to contain
 */
public record Backtest(
        Model model, int origins, double[] errors, int[] counts, double covered, double level) {
    private static final int FIRST_ORIGIN = 5;

    /**
     * Tests a model. The first origin is after half of the points, and after at least 5.
     *
     * @return refused if the forecast from any origin is refused, with its reason; TOO_FEW_VALUES
     *     if there is no origin, IRREGULAR_SPACING if no point is at the time of a step
     */
    public static Result<Backtest> of(Model model, Series series, Plan plan) {
        Series known = series.known();
        int first = Math.max(FIRST_ORIGIN, known.size() / 2);
        if (known.size() <= first) {
            return Result.refused(
                    Reason.TOO_FEW_VALUES,
                    Detail.area(series.area()).withValue(known.size(), first + 1.0));
        }
        Tally tally = new Tally(plan.steps(), Steps.length(known));
        for (int origin = first; origin < known.size(); origin++) {
            Series past = known.first(origin);
            int steps = Math.min(plan.steps(), steps(past, known.lastTime()));
            switch (Forecasts.of(model, past, plan.withSteps(steps))) {
                case Value<Forecast>(Forecast forecast) -> tally.add(forecast, known, origin);
                case Refused<Forecast>(Reason reason, Detail detail) -> {
                    return Result.refused(reason, detail);
                }
            }
        }
        return tally.isEmpty()
                ? Result.refused(Reason.IRREGULAR_SPACING, Detail.area(series.area()))
                : Result.of(tally.result(model, known.size() - first, plan.level()));
    }

    /** Number of steps from the last point to a time, at least one. */
    private static int steps(Series past, double time) {
        return (int) Math.max(1, Math.round((time - past.lastTime()) / Steps.length(past)));
    }

    /** The mean, over the steps that were compared, of the mean errors. */
    public double meanError() {
        double sum = 0;
        int steps = 0;
        for (int step = 0; step < errors.length; step++) {
            if (counts[step] > 0) {
                sum += errors[step];
                steps++;
            }
        }
        return sum / steps;
    }

    /** The errors of the steps that were compared. */
    public List<Double> errorList() {
        return comparedSteps().mapToObj(step -> errors[step]).toList();
    }

    /** The numbers of the steps that were compared, ascending; the first step is 1. */
    public List<Integer> steps() {
        return comparedSteps().mapToObj(step -> step + 1).toList();
    }

    private IntStream comparedSteps() {
        return IntStream.range(0, counts.length).filter(step -> counts[step] > 0);
    }

    /** Adds up errors; a point that is not at a step's time is not compared. */
    private static final class Tally {
        private final double[] sums;
        private final int[] counts;
        private int inInterval;
        private final double length;
        private int comparisons;

        /**
         * An empty tally.
         *
         * @param length length of a step of the whole series; the steps of its beginning may be
         *     longer
         */
        Tally(int steps, double length) {
            sums = new double[steps];
            counts = new int[steps];
            this.length = length;
        }

        void add(Forecast forecast, Series known, int origin) {
            int point = origin;
            for (int step = 0; step < forecast.times().length; step++) {
                while (point < known.size() - 1 && known.times()[point] < forecast.times()[step]) {
                    point++;
                }
                double ahead = forecast.times()[step] - known.times()[origin - 1];
                int position = (int) Math.round(ahead / length) - 1;
                if (known.times()[point] == forecast.times()[step] && position < sums.length) {
                    compare(forecast, step, position, known.values()[point]);
                }
            }
        }

        private void compare(Forecast forecast, int step, int position, double actual) {
            sums[position] += Math.abs(forecast.values()[step] - actual);
            counts[position]++;
            comparisons++;
            inInterval += actual >= forecast.low()[step] && actual <= forecast.high()[step] ? 1 : 0;
        }

        boolean isEmpty() {
            return comparisons == 0;
        }

        Backtest result(Model model, int origins, double level) {
            int last = counts.length;
            while (counts[last - 1] == 0) {
                last--;
            }
            double[] errors = new double[last];
            for (int step = 0; step < last; step++) {
                errors[step] = counts[step] == 0 ? Double.NaN : sums[step] / counts[step];
            }
            int[] countsOfSteps = Arrays.copyOf(counts, last);
            return new Backtest(
                    model,
                    origins,
                    errors,
                    countsOfSteps,
                    (double) inInterval / comparisons,
                    level);
        }
    }
}
