package org.sharedgrowth.observatory.indicators.submission.checking.columns;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;

/**
 * Reads periods that are written as their first day: {@code 2020-04-01} in a quarterly series, as
 * {@code timeFormat=normalized} gives them, and {@code 2020-04-01/P3M}, as ISO 8601 does.
 */
final class NormalizedTime {
    private static final Pattern INTERVAL =
            Pattern.compile(
                    "([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T00:00(?::00)?Z?)?(?:/(P[0-9]+[YMWD]))?");

    private static final Map<String, Frequency> DURATIONS =
            Map.of(
                    "P1Y", Frequency.A,
                    "P12M", Frequency.A,
                    "P6M", Frequency.S,
                    "P3M", Frequency.Q,
                    "P1M", Frequency.M,
                    "P1W", Frequency.W,
                    "P7D", Frequency.W,
                    "P1D", Frequency.D);

    private NormalizedTime() {}

    /** Parses a period, which may be just a day; null if it is not a period. */
    static @Nullable TimePeriod find(String text) {
        TimePeriod period = TimePeriod.find(text);
        Matcher interval = period == null ? INTERVAL.matcher(text) : null;
        if (interval == null || !interval.matches()) {
            return period;
        }
        TimePeriod day = TimePeriod.find(interval.group(1));
        String duration = interval.group(2);
        if (day == null || duration == null) {
            return day;
        }
        Frequency frequency = DURATIONS.get(duration);
        return frequency == null ? null : startingWith(day, frequency);
    }

    /** The period of a frequency that begins on this day; null if there is none. */
    static @Nullable TimePeriod startingWith(TimePeriod day, Frequency frequency) {
        TimePeriod period = TimePeriod.containing(frequency, day.firstDay());
        return period.firstDay().equals(day.firstDay()) ? period : null;
    }
}
