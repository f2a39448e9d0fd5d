package org.sharedgrowth.observatory.analysis.trend;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * The figures of one area over time.
 *
 * @param area its code, for refusals
 * @param times ascending, in years
 * @param values at these times, NaN where there is none; neither array is copied
 */
public record Series(String area, double[] times, double[] values) {
    /**
     * @throws IllegalArgumentException if the sizes differ or the times do not ascend
     */
    public Series {
        if (times.length != values.length) {
            throw new IllegalArgumentException(
                    times.length + " times and " + values.length + " values");
        }
        for (int i = 1; i < times.length; i++) {
            if (times[i] <= times[i - 1]) {
                throw new IllegalArgumentException(
                        "times do not ascend: " + times[i] + " after " + times[i - 1]);
            }
        }
    }

    public int size() {
        return times.length;
    }

    public double lastTime() {
        return times[times.length - 1];
    }

    public double lastValue() {
        return values[values.length - 1];
    }

    /** Only the times that have a value. */
    public Series known() {
        return where(value -> !Double.isNaN(value));
    }

    /** Only the times with a value above zero, as curves of growth need them. */
    public Series positive() {
        return where(value -> value > 0);
    }

    private Series where(DoublePredicate condition) {
        int[] places =
                IntStream.range(0, values.length).filter(i -> condition.test(values[i])).toArray();
        return new Series(
                area,
                Arrays.stream(places).mapToDouble(i -> times[i]).toArray(),
                Arrays.stream(places).mapToDouble(i -> values[i]).toArray());
    }

    /** The first values. */
    public Series first(int count) {
        return new Series(area, Arrays.copyOf(times, count), Arrays.copyOf(values, count));
    }

    /** The values from a position on. */
    public Series from(int position) {
        return new Series(
                area,
                Arrays.copyOfRange(times, position, times.length),
                Arrays.copyOfRange(values, position, values.length));
    }
}
