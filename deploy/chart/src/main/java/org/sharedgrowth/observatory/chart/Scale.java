package org.sharedgrowth.observatory.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers for an axis that covers all values.
 *
 * @param low the lowest of them
 * @param high the highest, above {@code low}
 * @param step 1, 2 or 5 times a power of ten
 */
public record Scale(double low, double high, double step) {
    private static final int TICKS = 5;

    /** The axis for values between these two; includes zero unless it is far from both. */
    public static Scale of(double min, double max) {
        double low = min > 0 && min < 0.6 * max ? 0 : min;
        double high = max < 0 && max > 0.6 * min ? 0 : max;
        double span = high > low ? high - low : Math.max(Math.abs(high), 1);
        double step = roundUp(span / TICKS);
        double first = Math.floor(low / step) * step;
        double last = Math.ceil(high / step) * step;
        return new Scale(first, last > first ? last : first + step, step);
    }

    private static double roundUp(double minStep) {
        double power = Math.pow(10, Math.floor(Math.log10(minStep)));
        double digit = minStep / power;
        return (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10) * power;
    }

    /** Whether the axis includes zero. */
    public boolean includesZero() {
        return low <= 0 && high >= 0;
    }

    /** The numbers on the axis, from the lowest. */
    public List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        long count = Math.round((high - low) / step);
        for (long i = 0; i <= count; i++) {
            ticks.add(low + i * step);
        }
        return ticks;
    }

    /** The text of a tick, without floating-point noise. */
    String label(double tick) {
        int digits = Math.max(0, (int) -Math.floor(Math.log10(step)));
        BigDecimal exact = BigDecimal.valueOf(tick).setScale(digits, RoundingMode.HALF_EVEN);
        return Digits.grouped(exact);
    }

    /** How far up the axis a value is: 0 at its lowest number, 1 at its highest. */
    public double share(double value) {
        return (value - low) / (high - low);
    }
}
