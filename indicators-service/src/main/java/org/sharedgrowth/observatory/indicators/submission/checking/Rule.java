package org.sharedgrowth.observatory.indicators.submission.checking;

import java.util.Locale;

/**
 * Everything a check may find. The code is the name in lower case with hyphens. In the texts {@code
 * %1$s} is the offending value, further arguments are the rule's own.
 */
public enum Rule {
    // Columns
    MISSING_COLUMN(
            "The file has no column %1$s, which this structure requires.",
            "Add the column; the header names must be those of the structure."),
    UNKNOWN_COLUMN(
            "The column '%1$s' is no component of this structure.",
            "Remove it or rename it; nothing is guessed from unknown columns."),
    DUPLICATE_COLUMN(
            "The column '%1$s' stands twice in the header.", "Keep one of the two columns."),
    NO_PERIOD_COLUMN(
            "The wide file has no column named by a period.",
            "Name one column a year, such as 2020."),
    NO_ROWS("The file has a header and no row.", "Add at least one row."),
    // Rows
    MALFORMED_ROW(
            "Text follows the closing quote of a cell.",
            "Double the quotes inside quoted cells and quote the whole cell."),
    WRONG_CELL_COUNT(
            "The row has %1$s cells, the header %2$s.",
            "Check for a comma inside a cell that is not quoted, or a decimal comma."),
    WRONG_STRUCTURE(
            "'%1$s' does not name the data set %2$s that this submission is for.",
            "Write STRUCTURE 'dataflow' and STRUCTURE_ID '%2$s'."),
    UNKNOWN_ACTION("'%1$s' is no action.", "Write I, A, M or R to state a row, D to delete it."),
    // Dimensions
    UNKNOWN_CODE(
            "'%1$s' is no code of %2$s.",
            "Use a code of %2$s, or send with skipUnknown=true to leave such rows out."),
    UNKNOWN_SKIPPED(
            "'%1$s' is no code of %2$s; its rows were left out.",
            "Use a code of %2$s if they were meant to be loaded."),
    EMPTY_DIMENSION(
            "The cell is empty, but %2$s is part of what identifies the row.",
            "Fill it in; _T stands for the total, _Z for not applicable."),
    FOREIGN_AREA(
            "%2$s does not send data about '%1$s'.",
            "Leave out rows of other areas; only their own office may send them."),
    NOT_AGREED(
            "The agreement of %2$s does not cover '%1$s' in %3$s.",
            "Leave the row out, or ask the observatory's steward to extend the agreement."),
    // Periods
    MALFORMED_PERIOD(
            "'%1$s' is no period.",
            "Write 2020, 2020-S1, 2020-Q1, 2020-05, 2020-W05 or 2020-05-31."),
    PERIOD_FREQUENCY(
            "The period '%1$s' does not fit the frequency %2$s.",
            "Give the period the form of the frequency, or correct FREQ."),
    DUPLICATE_CELL(
            "The same cell, %2$s in %1$s, stands on line %3$s already.",
            "Keep one of the two rows."),
    // Values
    NOT_A_NUMBER(
            "'%1$s' is not a number.",
            "Write digits with a point, such as 14.5 or 1.2E-3; leave it empty if there is none."),
    INFINITE("'%1$s' is not finite.", "Give a number, or leave the row out."),
    OUT_OF_RANGE(
            "'%1$s' is beyond what a double can hold.",
            "Change the unit multiplier of the series."),
    VALUE_STATUS(
            "OBS_STATUS '%1$s' does not go with %2$s.",
            "Without value: O missing, L not collected, M cannot exist, Q suppressed or H holiday;"
                    + " with one: any of A B D E F G I N P U V W."),
    // Attributes
    MISSING_ATTRIBUTE(
            "%2$s is required and is not given.", "Fill in the column %2$s in every row."),
    TEXT_DIRECTION(
            "%2$s holds a character that turns the direction of writing: '%1$s'.",
            "Write the text without the characters U+202A to U+202E and U+2066 to U+2069."),
    UNKNOWN_ATTRIBUTE_CODE("'%1$s' is no code of %2$s.", "Use a code of %2$s."),
    ATTRIBUTE_CHANGES(
            "%2$s is '%1$s' here and '%3$s' on line %4$s of the same series.",
            "A series has one value of %2$s; correct one of the rows."),
    SHARED_ATTRIBUTE(
            "%2$s is '%1$s' here and '%3$s' on line %4$s.",
            "%2$s has one value for %5$s; correct one of the rows."),
    SERIES_SOURCE(
            "%2$s holds for all figures of a series: the file gives some of them (%3$s) with '%1$s', and"
                    + " others that stay as they are (%4$s) show '%5$s'.",
            "State the %2$s that the series shows, or send all its periods."),
    UNIT_CHANGES(
            "%2$s is '%1$s' here and '%3$s' in what is released; released periods of the series that"
                    + " this file leaves as they are: %4$s.",
            "Values of two units are never joined. To change the unit, send every period in the new"
                    + " unit, withdraw the others in the same file (ACTION D), and give the first"
                    + " value OBS_STATUS B, a declared break."),
    UNIT_WITHOUT_BREAK(
            "The unit changes from %3$s to %4$s, and %2$s, the first value in the new unit, is not"
                    + " marked as a break but '%1$s'.",
            "Give %2$s the OBS_STATUS B to declare the break, or keep the unit."),
    OUT_OF_BOUNDS(
            "'%1$s' is outside what %2$s allows: %3$s.",
            "Correct the value; if it is in another unit than the indicator's, state UNIT_MEASURE"
                    + " and UNIT_MULT."),
    // Warnings
    NEW_FREQUENCY(
            "Is '%1$s' the period that is meant? %2$s of %3$s so far has figures of frequency %4$s"
                    + " only; this would begin a series of frequency %5$s.",
            "If a spreadsheet turned the period into a date, format the column as text and write the"
                    + " period as it is in the other rows, such as 2024; otherwise nothing needs to"
                    + " be done."),
    UNUSUAL_DAY(
            "Is the day '%1$s' the period that is meant? It would begin a daily series of %2$s of"
                    + " %3$s, and no row of the file says that it is daily.",
            "If a spreadsheet turned the period into a date, format the column as text and write the"
                    + " year, such as 2024; otherwise state FREQ."),
    COMMENT_DROPPED(
            "%2$s of the series, '%1$s', is left out: it was said of values that change.",
            "State %2$s if it still holds; otherwise nothing needs to be done."),
    UNIT_REPLACED(
            "%2$s changes from '%3$s' to '%1$s' in the whole series. Periods in the new unit: %4$s;"
                    + " withdrawn: %5$s. Vintages before this release keep '%3$s'.",
            "Nothing needs to be done if that is meant; no value is converted."),
    JUMP(
            "%1$s is ten times as large or as small as %2$s in %3$s.",
            "Check the unit multiplier and the decimal point."),
    OLD_PERIOD_REVISED(
            "%1$s is revised more than five years back, from %2$s.",
            "Say why in COMMENT_OBS if it is meant."),
    NOTHING_TO_DELETE("%1$s is to be deleted but is not there.", "Check the codes of the row."),
    SKIPPED_FILE(
            "The file '%1$s' in the zip holds no data and was left aside.",
            "Nothing needs to be done if it only describes countries or series."),
    SKIPPED_SHEET(
            "The sheet '%1$s' of the workbook holds no table, or is hidden, and was left aside.",
            "Nothing needs to be done if no figures to send stand on it.");

    private final String reason;
    private final String hint;

    Rule(String reason, String hint) {
        this.reason = reason;
        this.hint = hint;
    }

    /** Its stable name in reports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String reason(Object[] arguments) {
        return reason.formatted(arguments);
    }

    String hint(Object[] arguments) {
        return hint.formatted(arguments);
    }
}
