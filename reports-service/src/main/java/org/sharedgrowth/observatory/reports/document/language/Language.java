package org.sharedgrowth.observatory.reports.document.language;

import java.util.Optional;
import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.reports.document.binding.Fact;
import org.sharedgrowth.observatory.reports.document.binding.Period;

/** Everything that depends on the language of a report. */
public interface Language {
    /** The language with that BCP 47 code, if reports can be written in it. */
    static Optional<Language> find(String code) {
        return code.equals("en") ? Optional.of(new English()) : Optional.empty();
    }

    /** BCP 47 code. */
    String code();

    /** Direction of the script: {@code ltr} or {@code rtl}. */
    String direction();

    /** A value with its unit, such as {@code 4.5 billion people}; or why there is none. */
    String value(Fact fact);

    /** A value without its unit. */
    String withoutUnit(Fact fact);

    /** A period in words, such as {@code May 2020}. */
    String period(Period period);

    /** A code of a dimension in words, such as {@code women}; dimension and code if unknown. */
    String slice(String dimension, String code);

    /** An observation status in words; empty for a normal value. */
    String status(String code);

    /** The text shown for a value or word with a name that no binding has. */
    String notAvailable(String name);

    /** The text shown for a missing value or word, with the reason if it is known. */
    String notAvailable(Optional<Message> reason);

    /**
     * The text above a drawing whose axis does not include zero.
     *
     * @param number the first number on the axis
     */
    String axisBeginsAt(String number);

    /** The words that must be bound to data. */
    Lexicon lexicon();

    /** The fixed texts. */
    Texts texts();

    /**
     * The fixed texts of a report.
     *
     * @param notes heading over the footnotes
     * @param sources heading over the source list
     * @param backToText label of the link from a footnote back to the text
     * @param what heading of the column of row labels
     * @param value heading of the column of values
     * @param status heading of the column of observation statuses
     * @param missing mark for a missing value in a drawing
     * @param vintage sentence with {@code %s} for release number and date
     */
    record Texts(
            String notes,
            String sources,
            String backToText,
            String what,
            String value,
            String status,
            String missing,
            String vintage) {}
}
