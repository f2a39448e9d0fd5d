package org.sharedgrowth.observatory.reports.document.binding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statistical period as SDMX writes it: {@code 2020}, {@code 2020-S1}, {@code 2020-Q1}, {@code
 * 2020-05}, {@code 2020-W05}, {@code 2020-05-31}.
 *
 * @param text as written
 * @param form the kind of period
 * @param year the calendar year it belongs to
 * @param part the number of the half, quarter, month or week in that year; the month of a day; 0
 *     for a year
 * @param day the day of the month, 0 unless it is a day
 */
public record Period(String text, Form form, int year, int part, int day) {
    private static final Pattern SHAPE =
            Pattern.compile(
                    "(\\d{4})(?:-S([12])|-Q([1-4])|-W(0[1-9]|[1-4]\\d|5[0-3])"
                            + "|-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\\d|3[01]))?)?");

    /** The kinds of period; the first letter is the frequency's code. */
    public enum Form {
        ANNUAL,
        SEMESTER,
        QUARTER,
        MONTH,
        WEEK,
        DAY;

        /** The code of dimension {@code FREQ} that series of such periods have. */
        public String frequency() {
            return name().substring(0, 1);
        }
    }

    /** Parses a period; empty if the text is not one. */
    public static Optional<Period> parse(String text) {
        Matcher m = SHAPE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(m.group(1));
        if (m.group(6) != null) {
            int day = Integer.parseInt(m.group(6));
            return Optional.of(new Period(text, Form.DAY, year, Integer.parseInt(m.group(5)), day));
        }
        for (int group = 2; group <= 5; group++) {
            if (m.group(group) != null) {
                Form form =
                        switch (group) {
                            case 2 -> Form.SEMESTER;
                            case 3 -> Form.QUARTER;
                            case 4 -> Form.WEEK;
                            default -> Form.MONTH;
                        };
                return Optional.of(
                        new Period(text, form, year, Integer.parseInt(m.group(group)), 0));
            }
        }
        return Optional.of(new Period(text, Form.ANNUAL, year, 0, 0));
    }

    @Override
    public String toString() {
        return text;
    }
}
