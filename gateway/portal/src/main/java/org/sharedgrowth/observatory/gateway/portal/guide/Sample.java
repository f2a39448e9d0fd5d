package org.sharedgrowth.observatory.gateway.portal.guide;

import java.time.LocalDate;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;

/**
 * Lines to copy, which are the same in all languages.
 *
 * @param code the lines
 * @param printed what they print with the initial data; empty if they print nothing
 */
public record Sample(Syntax syntax, String code, String printed) {
    /** Stands for the public address of the site in lines and results. */
    private static final String ORIGIN = "{origin}";

    /** Stands for the day on which the page is made. */
    private static final String TODAY = "{today}";

    /** Stands for the same day in English words. */
    private static final String IN_WORDS = "{day}";

    /** Stands for the year of that day. */
    private static final String YEAR = "{year}";

    /** Lines that print nothing. */
    static Sample of(Syntax syntax, String code) {
        return of(syntax, code, "");
    }

    /** Lines and what they print. */
    static Sample of(Syntax syntax, String code, String printed) {
        return new Sample(syntax, code.strip(), printed.strip());
    }

    /** A copy with the public address of the site and a day for figures as of a date. */
    Sample at(String origin, LocalDate day) {
        return new Sample(syntax, fill(code, origin, day), fill(printed, origin, day));
    }

    private static String fill(String text, String origin, LocalDate day) {
        return text.replace(ORIGIN, origin)
                .replace(TODAY, day.toString())
                .replace(IN_WORDS, Formats.of(Language.ENGLISH).date(day))
                .replace(YEAR, Integer.toString(day.getYear()));
    }
}
