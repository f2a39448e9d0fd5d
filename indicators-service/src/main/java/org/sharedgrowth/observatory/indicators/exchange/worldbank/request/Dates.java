package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Periods as the World Bank's dialect writes them: {@code 2020}, {@code 2020Q1}, {@code 2020M05}.
 * The form determines the frequency.
 *
 * @param first first period, or null
 * @param last last period, of the same frequency; null if {@code first} is null
 * @param frequency requested frequency, or null for all
 * @param only the individually requested periods, of one frequency; empty if a range or every
 *     period is requested
 */
public record Dates(
        @Nullable TimePeriod first,
        @Nullable TimePeriod last,
        @Nullable Frequency frequency,
        List<TimePeriod> only) {
    private static final String HINT =
            "give a year, or two joined by a colon: 2020:2023, 2020Q1:2020Q4, 2020M01:2020M12.";

    private static final String YEAR = "YR";
    private static final int YEAR_DIGITS = 4;

    public Dates {
        only = List.copyOf(only);
    }

    static Dates of(@Nullable String date, @Nullable String frequency) {
        Frequency requested = frequency == null ? null : frequency(frequency);
        if (date == null) {
            return new Dates(null, null, requested, List.of());
        }
        String[] ends = date.split(":", -1);
        TimePeriod first = period(ends[0], date);
        TimePeriod last = ends.length < 2 ? first : period(ends[1], date);
        boolean isValid =
                ends.length <= 2
                        && first.frequency() == last.frequency()
                        && first.ordinal() <= last.ordinal();
        if (!isValid) {
            throw Problem.parameter("date", date, HINT);
        }
        if (requested != null && requested != first.frequency()) {
            throw Problem.parameter(
                    "frequency", requested.name(), "the date is of another frequency.");
        }
        return new Dates(first, last, first.frequency(), List.of());
    }

    /**
     * Reads period ids in queries by source, joined by semicolons: {@code YR2015;YR2017}; a year
     * may be given without its letters.
     */
    static Dates ofIds(String ids) {
        if (ids.equalsIgnoreCase("all")) {
            return of(null, null);
        }
        List<TimePeriod> only = new ArrayList<>();
        for (String id : Lists.codes(ids)) {
            boolean isYear = id.regionMatches(true, 0, YEAR, 0, YEAR.length());
            TimePeriod period = period(isYear ? id.substring(YEAR.length()) : id, id);
            if (!only.isEmpty() && only.getFirst().frequency() != period.frequency()) {
                throw Problem.parameter("time", id, "give periods of one frequency.");
            }
            only.add(period);
        }
        if (only.isEmpty()) {
            throw Problem.parameter("time", ids, "give all or periods, such as YR2015;YR2017.");
        }
        return new Dates(null, null, only.getFirst().frequency(), only);
    }

    /** The id of a period in the queries by source. */
    public static String id(String text) {
        return text.length() == YEAR_DIGITS ? YEAR + text : text;
    }

    private static Frequency frequency(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        return Frequency.of(code.equals("Y") ? "A" : code)
                .orElseThrow(() ->
                        Problem.parameter("frequency", text, "give one of Y, S, Q, M, W, D."));
    }

    private static TimePeriod period(String text, String date) {
        String upper = text.toUpperCase(Locale.ROOT);
        boolean lacksHyphen = upper.length() > 4 && upper.charAt(4) != '-';
        TimePeriod period =
                TimePeriod.find(
                        lacksHyphen ? upper.substring(0, 4) + "-" + upper.substring(4) : upper);
        if (period == null) {
            throw Problem.parameter("date", date, HINT);
        }
        return period;
    }

    /** A period as written in the dialect: {@code 2020Q1}. */
    public static String text(TimePeriod period) {
        String text = period.toString();
        return switch (period.frequency()) {
            case A, D -> text;
            case S, Q, W -> text.replace("-", "");
            case M -> text.replace('-', 'M');
        };
    }
}
