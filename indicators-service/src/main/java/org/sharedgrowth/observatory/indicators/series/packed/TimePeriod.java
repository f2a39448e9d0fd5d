package org.sharedgrowth.observatory.indicators.series.packed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/**
 * A statistical period, as SDMX writes it: {@code 2020}, {@code 2020-S1}, {@code 2020-Q1}, {@code
 * 2020-05}, {@code 2020-W05}, {@code 2020-05-31}. Reporting years start on 1 January.
 *
 * @param frequency frequency, which is the length of the period
 * @param ordinal consecutive number among the periods of its frequency: the year itself, {@code
 *     year × n + part} for halves, quarters and months, weeks counted from the one that contains
 *     1970-01-01, days from 1970-01-01
 */
public record TimePeriod(Frequency frequency, int ordinal) implements Comparable<TimePeriod> {
    /** Maximum length of a period's text in bytes. */
    public static final int MAX_LENGTH = 10;

    /** Days from the Monday of week 0 to 1970-01-01, a Thursday. */
    private static final int WEEK_SHIFT = 3;

    /**
     * Reads a period; {@code 2020-A1}, {@code 2020-M05} and {@code 2020-D152} are accepted too.
     *
     * @throws IllegalArgumentException if the text is not a period; the message contains it
     */
    public static TimePeriod parse(String text) {
        TimePeriod period = find(text);
        if (period == null) {
            throw new IllegalArgumentException(
                    "'"
                            + text
                            + "' is not a period; write 2020, 2020-S1, 2020-Q1, 2020-05, 2020-W05"
                            + " or 2020-05-31");
        }
        return period;
    }

    /** Does the same as {@link #parse}, but returns null for a text that is not a period. */
    public static @Nullable TimePeriod find(CharSequence text) {
        int length = text.length();
        int year = length >= 4 ? number(text, 0, 4) : -1;
        if (year < 1) {
            return null;
        }
        if (length == 4) {
            return new TimePeriod(Frequency.A, year);
        }
        if (length < 6 || text.charAt(4) != '-') {
            return null;
        }
        char letter = text.charAt(5);
        if (letter >= '0' && letter <= '9') {
            return calendar(text, year);
        }
        return reporting(year, letter, number(text, 6, length), length - 6);
    }

    private static @Nullable TimePeriod calendar(CharSequence text, int year) {
        int month = text.length() >= 7 ? number(text, 5, 7) : -1;
        if (month < 1 || month > 12) {
            return null;
        }
        if (text.length() == 7) {
            return new TimePeriod(Frequency.M, year * 12 + month - 1);
        }
        if (text.length() != 10 || text.charAt(7) != '-') {
            return null;
        }
        return day(year, month, number(text, 8, 10));
    }

    private static @Nullable TimePeriod day(int year, int month, int day) {
        try {
            return new TimePeriod(
                    Frequency.D, Math.toIntExact(LocalDate.of(year, month, day).toEpochDay()));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable TimePeriod reporting(int year, char letter, int part, int digits) {
        return switch (letter) {
            case 'A' -> digits == 1 && part == 1 ? new TimePeriod(Frequency.A, year) : null;
            case 'S' -> digits == 1 ? part(Frequency.S, year, part) : null;
            case 'Q' -> digits == 1 ? part(Frequency.Q, year, part) : null;
            case 'M' -> digits == 2 ? part(Frequency.M, year, part) : null;
            case 'W' -> digits == 2 ? week(year, part) : null;
            case 'D' -> digits == 3 ? dayOfYear(year, part) : null;
            default -> null;
        };
    }

    private static @Nullable TimePeriod part(Frequency frequency, int year, int part) {
        int perYear = frequency.perYear();
        return part < 1 || part > perYear
                ? null
                : new TimePeriod(frequency, year * perYear + part - 1);
    }

    private static @Nullable TimePeriod week(int year, int week) {
        LocalDate inFirstWeek = LocalDate.of(year, 1, 4);
        if (week < 1
                || week
                        > IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(inFirstWeek)
                                .getMaximum()) {
            return null;
        }
        long firstWeek = Math.floorDiv(inFirstWeek.toEpochDay() + WEEK_SHIFT, 7L);
        return new TimePeriod(Frequency.W, Math.toIntExact(firstWeek) + week - 1);
    }

    private static @Nullable TimePeriod dayOfYear(int year, int day) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return day < 1 || day > first.lengthOfYear()
                ? null
                : new TimePeriod(Frequency.D, Math.toIntExact(first.toEpochDay()) + day - 1);
    }

    /** The period of the frequency that contains the day. */
    public static TimePeriod containing(Frequency frequency, LocalDate day) {
        int year = day.getYear();
        return switch (frequency) {
            case A -> new TimePeriod(frequency, year);
            case S, Q, M -> {
                int perYear = frequency.perYear();
                int part = (day.getMonthValue() - 1) * perYear / 12;
                yield new TimePeriod(frequency, year * perYear + part);
            }
            case W ->
                    new TimePeriod(
                            frequency,
                            Math.toIntExact(Math.floorDiv(day.toEpochDay() + WEEK_SHIFT, 7L)));
            case D -> new TimePeriod(frequency, Math.toIntExact(day.toEpochDay()));
        };
    }

    /** The first day that belongs to the period. */
    public LocalDate firstDay() {
        int perYear = frequency.perYear();
        return switch (frequency) {
            case A, S, Q, M ->
                    LocalDate.of(
                            Math.floorDiv(ordinal, perYear),
                            Math.floorMod(ordinal, perYear) * 12 / perYear + 1,
                            1);
            case W -> LocalDate.ofEpochDay(ordinal * 7L - WEEK_SHIFT);
            case D -> LocalDate.ofEpochDay(ordinal);
        };
    }

    /** The last day that belongs to the period. */
    public LocalDate lastDay() {
        return new TimePeriod(frequency, ordinal + 1).firstDay().minusDays(1);
    }

    /** Orders by first day, longer periods before shorter ones. */
    @Override
    public int compareTo(TimePeriod other) {
        if (frequency == other.frequency) {
            return Integer.compare(ordinal, other.ordinal);
        }
        int byDay = firstDay().compareTo(other.firstDay());
        return byDay != 0 ? byDay : frequency.compareTo(other.frequency);
    }

    /** The text of the period. */
    @Override
    public String toString() {
        byte[] text = new byte[MAX_LENGTH];
        int end = write(frequency, ordinal, text, 0);
        return new String(text, 0, end, java.nio.charset.StandardCharsets.US_ASCII);
    }

    /**
     * Writes the text of a period in ASCII; only weeks and days need an object for it.
     *
     * @return the position after the last byte; at most {@link #MAX_LENGTH} are written
     */
    public static int write(Frequency frequency, int ordinal, byte[] out, int at) {
        return switch (frequency) {
            case A -> digits(ordinal, 4, out, at);
            case S, Q -> {
                int perYear = frequency.perYear();
                int next =
                        writeYearAndLetter(ordinal / perYear, frequency.name().charAt(0), out, at);
                yield digits(ordinal % perYear + 1, 1, out, next);
            }
            case M -> {
                int next = digits(ordinal / 12, 4, out, at);
                out[next] = '-';
                yield digits(ordinal % 12 + 1, 2, out, next + 1);
            }
            case W -> {
                LocalDate thursday = LocalDate.ofEpochDay(ordinal * 7L - WEEK_SHIFT + 3);
                int next = writeYearAndLetter(thursday.getYear(), 'W', out, at);
                yield digits((thursday.getDayOfYear() - 1) / 7 + 1, 2, out, next);
            }
            case D -> {
                LocalDate day = LocalDate.ofEpochDay(ordinal);
                int next = digits(day.getYear(), 4, out, at);
                out[next] = '-';
                next = digits(day.getMonthValue(), 2, out, next + 1);
                out[next] = '-';
                yield digits(day.getDayOfMonth(), 2, out, next + 1);
            }
        };
    }

    private static int writeYearAndLetter(int year, char letter, byte[] out, int at) {
        int next = digits(year, 4, out, at);
        out[next] = '-';
        out[next + 1] = (byte) letter;
        return next + 2;
    }

    private static int digits(int number, int count, byte[] out, int at) {
        int rest = number;
        for (int i = at + count - 1; i >= at; i--) {
            out[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return at + count;
    }

    private static int number(CharSequence text, int from, int to) {
        int number = from < to && to - from <= 4 ? 0 : -1;
        for (int i = from; i < to && number >= 0; i++) {
            char c = text.charAt(i);
            number = c >= '0' && c <= '9' ? number * 10 + c - '0' : -1;
        }
        return number;
    }
}
