package org.sharedgrowth.observatory.indicators.submission.checking;

/**
 * One line of a check report.
 *
 * @param row line of the file, from 1, or the position of the row in a message or workbook; 0 if no
 *     single row is affected
 * @param column name of the column as the header writes it, or empty
 * @param value the offending value, shortened for print
 * @param code stable name of the rule
 * @param reason what is wrong
 * @param hint what to do about it
 * @param occurrences how often it occurred: 1, or more if a long report was grouped, {@code row}
 *     then being the first
 */
public record Finding(
        Severity severity,
        long row,
        String column,
        String value,
        String code,
        String reason,
        String hint,
        long occurrences) {

    /** Whether it stops the submission. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
