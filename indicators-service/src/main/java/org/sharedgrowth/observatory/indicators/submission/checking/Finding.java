package org.sharedgrowth.observatory.indicators.submission.checking;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.reading.Wording;
import org.sharedgrowth.observatory.messages.Language;

/**
 * One line of a check report.
 *
 * @param row line of the file, from 1, or the position of the row in a message or workbook; 0 if no
 *     single row is affected
 * @param column name of the column as the header writes it, or empty
 * @param value the offending value, shortened for display
 * @param code stable name of the rule
 * @param reason what is wrong, in English
 * @param hint what to do about it, in English
 * @param wording reason and hint in any language; null if the finding was stored before there were
 *     languages other than English
 * @param occurrences how often it occurred: 1, or more if a long report was grouped; {@code row} is
 *     then the first
 */
public record Finding(
        Severity severity,
        long row,
        String column,
        String value,
        String code,
        String reason,
        String hint,
        @Nullable Wording wording,
        long occurrences) {

    /** How serious a finding is: an error stops the submission, a warning does not. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** An error that belongs to no column. */
    public static Finding error(long row, String code, Wording wording) {
        return of(Severity.ERROR, row, "", "", code, wording, 1);
    }

    static Finding of(
            Severity severity,
            long row,
            String column,
            String value,
            String code,
            Wording wording,
            long occurrences) {
        return new Finding(
                severity,
                row,
                column,
                value,
                code,
                wording.reason(Language.ENGLISH),
                wording.hint(Language.ENGLISH),
                wording,
                occurrences);
    }

    /** What is wrong; in English if it was stored before there were other languages. */
    public String reason(Language language) {
        return wording == null ? reason : wording.reason(language);
    }

    /** What to do about it; in English if it was stored before there were other languages. */
    public String hint(Language language) {
        return wording == null ? hint : wording.hint(language);
    }
}
