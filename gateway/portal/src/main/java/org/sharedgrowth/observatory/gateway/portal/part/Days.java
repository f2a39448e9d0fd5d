package org.sharedgrowth.observatory.gateway.portal.part;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days in addresses, as 2025-12-31. */
public final class Days {
    private static final int FIRST_YEAR = 1900;

    private Days() {}

    /** Whether the text is a day of the calendar since 1900. */
    public static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() >= FIRST_YEAR;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Whether the text is a day after today, in UTC. */
    public static boolean isFuture(String text) {
        return isDay(text) && LocalDate.parse(text).isAfter(LocalDate.now(ZoneOffset.UTC));
    }
}
