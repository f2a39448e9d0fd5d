package org.sharedgrowth.observatory.reports.document.language;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.reports.document.DraftText;
import org.sharedgrowth.observatory.reports.document.binding.Fact;
import org.sharedgrowth.observatory.reports.document.binding.Period;

/** How reports in English write dates, values and units. */
final class English implements Language {
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final String[] ORDINALS = {"first", "second", "third", "fourth"};
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    /** Values are already rounded; the formatter must not round again. */
    private static final LocalizedNumberFormatter DIGITS =
            NumberFormatter.withLocale(ULocale.ENGLISH).precision(Precision.unlimited());

    private static final LocalizedNumberFormatter WORDS = DIGITS.notation(Notation.compactLong());

    @Override
    public String code() {
        return "en";
    }

    @Override
    public String direction() {
        return "ltr";
    }

    @Override
    public String value(Fact fact) {
        if (fact.rounded().isEmpty()) {
            return notAvailable(fact.reason());
        }
        BigDecimal rounded = fact.rounded().get();
        return number(rounded, fact.step()) + EnglishUnits.suffix(fact.unit(), rounded);
    }

    @Override
    public String withoutUnit(Fact fact) {
        return fact.rounded()
                .map(rounded -> number(rounded, fact.step()))
                .orElseGet(() -> notAvailable(fact.reason()));
    }

    /** Uses words such as million, unless the step is so fine that too many digits would follow. */
    private static String number(BigDecimal rounded, BigDecimal step) {
        boolean words = rounded.abs().compareTo(MILLION) >= 0 && step.compareTo(THOUSAND) >= 0;
        return (words ? WORDS : DIGITS).format(rounded).toString();
    }

    @Override
    public String period(Period period) {
        int year = period.year();
        return switch (period.form()) {
            case ANNUAL -> Integer.toString(year);
            case SEMESTER -> "the " + ORDINALS[period.part() - 1] + " half of " + year;
            case QUARTER -> "the " + ORDINALS[period.part() - 1] + " quarter of " + year;
            case MONTH -> MONTHS[period.part() - 1] + " " + year;
            case WEEK -> "week " + period.part() + " of " + year;
            case DAY -> period.day() + " " + MONTHS[period.part() - 1] + " " + year;
        };
    }

    @Override
    public String slice(String dimension, String code) {
        return switch (dimension + "=" + code) {
            case "SEX=F" -> "women";
            case "SEX=M" -> "men";
            case "URBANISATION=U" -> "urban areas";
            case "URBANISATION=R" -> "rural areas";
            case "DISABILITY=PD" -> "people with disabilities";
            case "DISABILITY=PWD" -> "people without disabilities";
            default -> dimension.toLowerCase(Locale.ROOT) + " " + code;
        };
    }

    @Override
    public String status(String code) {
        return switch (code) {
            case "", "A" -> "";
            case "B" -> "break in the series";
            case "D" -> "definition differs";
            case "E" -> "estimated";
            case "F" -> "forecast";
            case "G" -> "experimental";
            case "I" -> "imputed";
            case "N" -> "not significant";
            case "P" -> "provisional";
            case "U" -> "low reliability";
            case "V" -> "not validated";
            case "W" -> "includes another category";
            case "L" -> "not collected";
            case "M" -> "cannot exist";
            case "O" -> "missing";
            case "Q" -> "suppressed";
            default -> "status " + code;
        };
    }

    @Override
    public String notAvailable(String name) {
        return "not available (" + name + ")";
    }

    @Override
    public String notAvailable(Optional<Message> reason) {
        return notAvailable(
                reason.map(why ->
                                DraftText.say(
                                        why,
                                        org.sharedgrowth.observatory.messages.Language.ENGLISH))
                        .orElse(""));
    }

    @Override
    public String axisBeginsAt(String number) {
        return "The axis begins at " + number + ", not at 0.";
    }

    @Override
    public Lexicon lexicon() {
        return EnglishWords.LEXICON;
    }

    @Override
    public Texts texts() {
        return new Texts(
                "Notes",
                "Sources",
                "Back to the text",
                "What",
                "Value",
                "Status",
                "n/a",
                "Data as of release %s of %s.");
    }
}
