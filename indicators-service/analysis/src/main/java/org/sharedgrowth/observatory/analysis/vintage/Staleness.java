package org.sharedgrowth.observatory.analysis.vintage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.Value;

/**
 * A figure as of its date and as of a later date, with the inputs revised in between.
 *
 * @param changed the revised inputs, in the order of the inputs
 * @param then the figure from the inputs as of its date
 * @param now the figure from the inputs as of the later date
 */
public record Staleness<T>(List<ChangedInput> changed, Result<T> then, Result<T> now) {

    /**
     * An input that was revised.
     *
     * @param then its value as of the figure's date; null if it was not known
     * @param now its value as of the later date; null if it is no longer known
     */
    public record ChangedInput(
            String area, String indicator, @Nullable Double then, @Nullable Double now) {}

    /**
     * Compares a figure at two dates.
     *
     * @param inputs the histories of the cells that it is computed from
     * @param made the date as of which the figure was made
     * @param later the date as of which the inputs are read again
     * @param method makes the figure from the values of the inputs, NaN where one is not known
     */
    public static <T> Staleness<T> of(
            List<History> inputs,
            LocalDate made,
            LocalDate later,
            Function<double[], Result<T>> method) {
        List<ChangedInput> changed = new ArrayList<>();
        double[] then = new double[inputs.size()];
        double[] now = new double[inputs.size()];
        for (int i = 0; i < then.length; i++) {
            History input = inputs.get(i);
            Double before = value(input.asOf(made));
            Double after = value(input.asOf(later));
            then[i] = before == null ? Double.NaN : before;
            now[i] = after == null ? Double.NaN : after;
            if (Double.compare(then[i], now[i]) != 0) {
                changed.add(new ChangedInput(input.area(), input.indicator(), before, after));
            }
        }
        return new Staleness<>(changed, method.apply(then), method.apply(now));
    }

    private static @Nullable Double value(Result<Double> result) {
        return switch (result) {
            case Value<Double>(Double value) -> value;
            case Refused<Double> _ -> null;
        };
    }

    public boolean isStale() {
        return !changed.isEmpty();
    }
}
