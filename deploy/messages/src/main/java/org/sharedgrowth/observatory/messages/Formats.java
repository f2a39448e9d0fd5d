package org.sharedgrowth.observatory.messages;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.TimeZoneNames;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formats numbers, dates and lists as readers of a language expect them. All six languages use
 * Western digits, a narrow non-breaking space between thousands, and the minus sign −; the decimal
 * sign and the order of a date depend on the language.
 */
public final class Formats {
    private static final String NARROW_SPACE = "\u202F";
    private static final String MINUS = "\u2212";

    /** Keeps a sign before its number in text that runs from right to left. */
    private static final String LEFT_TO_RIGHT = "\u200E";

    private static final BigDecimal LARGE = BigDecimal.valueOf(1_000_000);
    private static final Pattern PERIOD =
            Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|S([12])|W(\\d\\d?)|M?(0[1-9]|1[0-2])))?");

    private static final Map<Language, Formats> ALL = new ConcurrentHashMap<>();

    private final Language language;
    private final String decimalSign;
    private final String beforeSign;
    private final String[] months;
    private final String[] monthsAlone;
    private final String[] shortMonths;
    private final PluralRules plurals;
    private final PluralRules ordinals;
    private final LocalizedNumberFormatter large;
    private final LocalizedNumberFormatter plain;
    private final ListFormatter lists;

    private Formats(Language language) {
        this.language = language;
        this.decimalSign =
                switch (language) {
                    case FRENCH, SPANISH, RUSSIAN -> ",";
                    case ENGLISH, ARABIC, CHINESE -> ".";
                };
        this.beforeSign = language == Language.ARABIC ? LEFT_TO_RIGHT : "";
        DateFormatSymbols dates = new DateFormatSymbols(language.locale());
        // The long names of Chinese months are spelled out: 十一月 rather than 11月.
        int width =
                language == Language.CHINESE
                        ? DateFormatSymbols.ABBREVIATED
                        : DateFormatSymbols.WIDE;
        this.months = dates.getMonths(DateFormatSymbols.FORMAT, width);
        this.monthsAlone = dates.getMonths(DateFormatSymbols.STANDALONE, width);
        this.shortMonths = dates.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.ABBREVIATED);
        this.plurals = PluralRules.forLocale(language.locale());
        this.ordinals = PluralRules.forLocale(language.locale(), PluralRules.PluralType.ORDINAL);
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(language.locale());
        symbols.setDecimalSeparatorString(decimalSign);
        symbols.setGroupingSeparatorString(NARROW_SPACE);
        symbols.setMinusSignString(beforeSign + MINUS);
        this.plain = NumberFormatter.withLocale(language.locale());
        this.large =
                NumberFormatter.withLocale(language.locale())
                        .notation(Notation.compactLong())
                        .precision(Precision.maxFraction(1))
                        .roundingMode(RoundingMode.HALF_UP)
                        .symbols(symbols);
        this.lists = ListFormatter.getInstance(language.locale());
    }

    /** The formats of a language; may be used by any thread. */
    public static Formats of(Language language) {
        return ALL.computeIfAbsent(language, Formats::new);
    }

    /** For templates, which do not convert an int to a long. */
    public String number(int number) {
        return number((long) number);
    }

    /** A whole number: 2 363. */
    public String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** A number with all of its digits: 29.50 stays 29.50. */
    public String number(BigDecimal number) {
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder written = new StringBuilder();
        if (number.signum() < 0) {
            written.append(beforeSign).append(MINUS);
        }
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                written.append(NARROW_SPACE);
            }
            written.append(whole.charAt(i));
        }
        if (point >= 0) {
            written.append(decimalSign).append(digits, point + 1, digits.length());
        }
        return written.toString();
    }

    /** A number rounded half up to this many decimals: 29.5. */
    public String number(double number, int decimals) {
        return number(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP));
    }

    /** A change or a difference with its sign, +6 or −18; zero has no sign. */
    public String signed(BigDecimal number) {
        return number.signum() > 0 ? beforeSign + "+" + number(number) : number(number);
    }

    /** A percentage: 68 is written as 68%. */
    public String percent(BigDecimal number) {
        return texts().percent(number(number));
    }

    /**
     * A number for running text, with at most one decimal: 2.6 billion, 18.3 trillion. Numbers
     * below a million are written in full, rounded to whole numbers.
     */
    public String large(BigDecimal number) {
        BigDecimal whole = number.setScale(0, RoundingMode.HALF_UP);
        return whole.abs().compareTo(LARGE) < 0 ? number(whole) : large.format(number).toString();
    }

    /** A day: 27 November 2026. */
    public String date(LocalDate date) {
        return texts().date(
                        date.getDayOfMonth(),
                        months[date.getMonthValue() - 1],
                        year(date.getYear()));
    }

    /** A day without its year, for lists of news: 27 Nov. */
    public String dayAndMonth(LocalDate date) {
        return texts().dayAndMonth(date.getDayOfMonth(), shortMonths[date.getMonthValue() - 1]);
    }

    /** A month: November 2026. */
    public String month(YearMonth month) {
        return texts().month(monthsAlone[month.getMonthValue() - 1], year(month.getYear()));
    }

    /**
     * A period of a series, such as 2020, 2020-Q1, 2020-S1, 2020-05 or 2020-W07; any other text is
     * returned unchanged.
     */
    public String period(String period) {
        Matcher parts = PERIOD.matcher(period);
        if (!parts.matches()) {
            return period;
        }
        String year = parts.group(1);
        if (parts.group(2) != null) {
            return texts().quarter(Integer.parseInt(parts.group(2)), year);
        }
        if (parts.group(3) != null) {
            return texts().half(Integer.parseInt(parts.group(3)), year);
        }
        if (parts.group(4) != null) {
            return texts().week(Integer.parseInt(parts.group(4)), year);
        }
        return parts.group(5) == null
                ? year
                : month(YearMonth.of(Integer.parseInt(year), Integer.parseInt(parts.group(5))));
    }

    /** A time of day with the place of its time zone: 09:00 Nairobi time. */
    public String time(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        String time = twoDigits(local.getHour()) + ":" + twoDigits(local.getMinute());
        if (zone.normalized().equals(ZoneOffset.UTC)) {
            return texts().atUtc(time);
        }
        String place =
                TimeZoneNames.getInstance(language.locale()).getExemplarLocationName(zone.getId());
        return place == null
                ? time + " " + local.getOffset().getId()
                : texts().atPlace(time, place);
    }

    /** A day and time with its place: 27 November 2026, 09:00 Nairobi time. */
    public String dateAndTime(Instant instant, ZoneId zone) {
        return texts().dateAndTime(date(instant.atZone(zone).toLocalDate()), time(instant, zone));
    }

    /** Names in a sentence: Kenya, Uganda and Tanzania. */
    public String list(Collection<String> names) {
        return lists.format(names);
    }

    /**
     * The plural category of a number by the rules of CLDR, such as {@code few}.
     *
     * @param ordinal whether the number is a place in an order: 1st, 2nd
     */
    String category(BigDecimal number, boolean ordinal) {
        return (ordinal ? ordinals : plurals)
                .select(
                        plain.precision(Precision.fixedFraction(Math.max(0, number.scale())))
                                .format(number));
    }

    private FormatText texts() {
        return Texts.of(FormatText.class, language);
    }

    private static String year(int year) {
        return Integer.toString(year);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
