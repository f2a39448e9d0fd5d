package org.sharedgrowth.observatory.indicators.exchange.request;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads periods in queries; a time of day is ignored. */
public final class Periods {
    private static final int DATE_LENGTH = 10;

    private Periods() {}

    /**
     * Reads a period.
     *
     * @param parameter name of the parameter, for errors
     */
    public static TimePeriod read(String parameter, String text) {
        TimePeriod period = find(text);
        if (period == null) {
            throw Problem.parameter(
                    parameter, text, "give a period such as 2020, 2020-Q1 or 2020-05-31.");
        }
        return period;
    }

    /** The period; null if the text is not a period. */
    public static @Nullable TimePeriod find(String text) {
        boolean hasTime =
                text.length() > DATE_LENGTH
                        && text.charAt(DATE_LENGTH) == 'T'
                        && text.chars().skip(DATE_LENGTH + 1).allMatch(Periods::isOfTime);
        return TimePeriod.find(hasTime ? text.substring(0, DATE_LENGTH) : text);
    }

    private static boolean isOfTime(int c) {
        return (c >= '0' && c <= '9') || ":.Z+-".indexOf(c) >= 0;
    }
}
