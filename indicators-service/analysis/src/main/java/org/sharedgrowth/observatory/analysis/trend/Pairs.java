package org.sharedgrowth.observatory.analysis.trend;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Figures of the same areas at two dates, in the same order. */
record Pairs(double[] first, double[] last) {
    static Pairs of(double[] first, double[] last, int count) {
        return new Pairs(Arrays.copyOf(first, count), Arrays.copyOf(last, count));
    }

    int size() {
        return first.length;
    }

    Pairs map(DoubleUnaryOperator scale) {
        return new Pairs(
                Arrays.stream(first).map(scale).toArray(),
                Arrays.stream(last).map(scale).toArray());
    }

    Pairs belowBound(double bound) {
        int[] positions =
                IntStream.range(0, size())
                        .filter(i -> first[i] < bound && last[i] < bound)
                        .toArray();
        return new Pairs(
                Arrays.stream(positions).mapToDouble(i -> first[i]).toArray(),
                Arrays.stream(positions).mapToDouble(i -> last[i]).toArray());
    }

    /** Whether all areas have the same figure at the first date. */
    boolean isLevel() {
        return Arrays.stream(first).allMatch(value -> value == first[0]);
    }

    double[] growth(double years) {
        return IntStream.range(0, size()).mapToDouble(i -> (last[i] - first[i]) / years).toArray();
    }
}
