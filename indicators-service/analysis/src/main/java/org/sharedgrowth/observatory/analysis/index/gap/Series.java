package org.sharedgrowth.observatory.analysis.index.gap;

import java.util.Arrays;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/** Fills gaps in the series of one area, and computes how fast it changes. */
public final class Series {
    private Series() {}

    /**
     * Values with the years that they come from.
     *
     * @param values NaN where there is none
     * @param years the year that each value comes from; for a remaining gap, its own year
     */
    public record FilledSeries(double[] values, double[] years) {}

    /**
     * Carries the last observation forward.
     *
     * @param years the year of each value, ascending
     * @param maxAge maximum number of years for which an observation is carried forward
     */
    public static FilledSeries carryForward(double[] years, double[] values, double maxAge) {
        double[] filled = values.clone();
        double[] sources = years.clone();
        int last = -1;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                last = i;
            } else if (last >= 0 && years[i] - years[last] <= maxAge) {
                filled[i] = values[last];
                sources[i] = years[last];
            }
        }
        return new FilledSeries(filled, sources);
    }

    /**
     * Fills gaps between observations linearly in time; nothing is filled before the first
     * observation or after the last.
     *
     * @param years the year of each value, ascending
     * @return the filled values, or refused with TOO_FEW_VALUES if there are fewer than two
     *     observations
     */
    public static Result<double[]> interpolate(double[] years, double[] values) {
        int count = count(values);
        if (count < 2) {
            return Result.refused(Reason.TOO_FEW_VALUES, Detail.count(count, 2));
        }
        double[] filled = values.clone();
        int before = -1;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                continue;
            }
            for (int gap = before + 1; before >= 0 && gap < i; gap++) {
                double share = (years[gap] - years[before]) / (years[i] - years[before]);
                filled[gap] = values[before] + share * (values[i] - values[before]);
            }
            before = i;
        }
        return Result.of(filled);
    }

    /**
     * Compound annual growth between the first and last value: {@code (y1/y0)^(1/(t1−t0)) − 1}.
     *
     * @return the growth, or refused with TOO_FEW_VALUES if there are fewer than two values;
     *     UNDEFINED_GROWTH if one of the two is zero or less and they differ
     */
    public static Result<Double> annualGrowth(double[] years, double[] values) {
        int count = count(values);
        if (count < 2) {
            return Result.refused(Reason.TOO_FEW_VALUES, Detail.count(count, 2));
        }
        int first = first(values);
        int last = values.length - 1;
        while (Double.isNaN(values[last])) {
            last--;
        }
        if (values[first] == values[last]) {
            return Result.of(0.0);
        }
        double lower = Math.min(values[first], values[last]);
        if (lower <= 0) {
            return Result.refused(Reason.UNDEFINED_GROWTH, Detail.NONE.withValue(lower, 0.0));
        }
        double span = years[last] - years[first];
        return Result.of(Math.pow(values[last] / values[first], 1 / span) - 1);
    }

    /**
     * Change per year in percent. With two values it is relative to the first; with more it is the
     * slope of the regression line, relative to the value of that line in the year of the first
     * value.
     *
     * @return the change, or refused with TOO_FEW_VALUES if there are fewer than two values;
     *     ZERO_DENOMINATOR if the value that the change is relative to is zero
     */
    public static Result<Double> percentChange(double[] years, double[] values) {
        int count = count(values);
        if (count < 2) {
            return Result.refused(Reason.TOO_FEW_VALUES, Detail.count(count, 2));
        }
        int first = first(values);
        double meanYear = 0;
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                meanYear += years[i] / count;
                mean += values[i] / count;
            }
        }
        double products = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                products += (years[i] - meanYear) * (values[i] - mean);
                squares += (years[i] - meanYear) * (years[i] - meanYear);
            }
        }
        double slope = products / squares;
        double base = count == 2 ? values[first] : mean + slope * (years[first] - meanYear);
        return base == 0
                ? Result.refused(Reason.ZERO_DENOMINATOR, Detail.NONE.withValue(0, 0.0))
                : Result.of(100 * slope / base);
    }

    private static int count(double[] values) {
        return (int) Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    }

    private static int first(double[] values) {
        int position = 0;
        while (Double.isNaN(values[position])) {
            position++;
        }
        return position;
    }
}
