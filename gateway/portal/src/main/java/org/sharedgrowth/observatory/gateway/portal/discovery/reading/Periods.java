package org.sharedgrowth.observatory.gateway.portal.discovery.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** First and last days of the periods of SDMX. */
final class Periods {
    private static final Pattern FORM =
            Pattern.compile("([0-9]{4})(?:-(?:([QS])([1-4])|([0-9]{2})(?:-([0-9]{2}))?))?.*");

    private Periods() {}

    /**
     * The first day of a period as an ISO date: 2005-04-01 for 2005-Q2. For periods other than
     * years, half-years, quarters, months and days, the first day of their year.
     */
    static String firstDay(String period) {
        return of(period, true);
    }

    /**
     * The last day of a period as an ISO date: 2005-06-30 for 2005-Q2. For periods other than
     * years, half-years, quarters, months and days, the last day of their year.
     */
    static String lastDay(String period) {
        return of(period, false);
    }

    private static String of(String period, boolean first) {
        Matcher found = FORM.matcher(period);
        if (!found.matches()) {
            throw new IllegalArgumentException("This is not a period: " + period);
        }
        int year = Integer.parseInt(found.group(1));
        try {
            if (found.group(5) != null) {
                return LocalDate.of(year, number(found, 4), number(found, 5)).toString();
            }
            if (found.group(4) != null) {
                return day(year, number(found, 4), 1, first);
            }
            if (found.group(2) != null) {
                int months = found.group(2).equals("Q") ? 3 : 6;
                return day(year, (number(found, 3) - 1) * months + 1, months, first);
            }
        } catch (DateTimeException e) {
            return day(year, 1, 12, first);
        }
        return day(year, 1, 12, first);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static String day(int year, int month, int months, boolean first) {
        YearMonth from = YearMonth.of(year, month);
        return (first ? from.atDay(1) : from.plusMonths(months - 1L).atEndOfMonth()).toString();
    }
}
