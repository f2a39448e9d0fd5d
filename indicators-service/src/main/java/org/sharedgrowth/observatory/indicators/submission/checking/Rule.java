package org.sharedgrowth.observatory.indicators.submission.checking;

import java.util.Locale;

/**
 * The rules of a check. The code is the name in lower case with hyphens. In the texts {@code %1$s}
 * is the offending value; further arguments depend on the rule.
 */
public enum Rule {
    // Columns
    MISSING_COLUMN(
            "The file has no column %1$s, which this structure requires.",
            "Add the column; the header names must be those of the structure."),
    UNKNOWN_COLUMN(
            "The column '%1$s' is not a component of this structure.",
            "Remove or rename it; columns with unknown names are not guessed."),
    DUPLICATE_COLUMN(
            "The header contains the column '%1$s' twice.", "Keep one of the two columns."),
    NO_PERIOD_COLUMN(
            "The wide file has no column whose name is a period.",
            "Give each year a column, named for example 2020."),
    NO_ROWS("The file has a header but no rows.", "Add at least one row."),
    // Rows
    MALFORMED_ROW(
            "Text follows the closing quote of a cell.",
            "Double the quotes inside quoted cells and quote the whole cell."),
    WRONG_CELL_COUNT(
            "The row has %1$s cells, the header %2$s.",
            "Check for a comma inside a cell that is not quoted, or a decimal comma."),
    WRONG_STRUCTURE(
            "'%1$s' is not the dataflow of this submission, %2$s.",
            "Write STRUCTURE 'dataflow' and STRUCTURE_ID '%2$s'."),
    UNKNOWN_ACTION(
            "'%1$s' is not a valid action.",
            "Write I, A, M or R to add or change the row, D to delete it."),
    // Dimensions
    UNKNOWN_CODE(
            "'%1$s' is not a code of %2$s.",
            "Use a code of %2$s, or send the file with skipUnknown=true to skip such rows."),
    UNKNOWN_SKIPPED(
            "'%1$s' is not a code of %2$s; its rows were skipped.",
            "If these rows should be loaded, use a code of %2$s."),
    EMPTY_DIMENSION(
            "The cell is empty, but %2$s is needed to identify the row.",
            "Fill it in; _T stands for the total, _Z for not applicable."),
    FOREIGN_AREA(
            "%2$s may not send data about '%1$s'.",
            "Leave out rows of other areas; only their own office may send them."),
    NOT_AGREED(
            "The agreement of %2$s does not cover '%1$s' in %3$s.",
            "Leave the row out, or ask the observatory's steward to extend the agreement."),
    // Periods
    MALFORMED_PERIOD(
            "'%1$s' is not a period.",
            "Write 2020, 2020-S1, 2020-Q1, 2020-05, 2020-W05 or 2020-05-31."),
    PERIOD_FREQUENCY(
            "The period '%1$s' does not fit the frequency %2$s.",
            "Write the period in the form of the frequency, or correct FREQ."),
    DUPLICATE_CELL(
            "The same cell, %2$s in %1$s, is already on line %3$s.", "Keep one of the two rows."),
    // Values
    NOT_A_NUMBER(
            "'%1$s' is not a number.",
            "Write digits with a decimal point, such as 14.5 or 1.2E-3; leave the cell empty if"
                    + " there is no value."),
    INFINITE("'%1$s' is not finite.", "Give a number, or leave the row out."),
    OUT_OF_RANGE(
            "'%1$s' is too large for a double-precision number.",
            "Change the unit multiplier of the series."),
    VALUE_STATUS(
            "OBS_STATUS '%1$s' is not allowed with %2$s.",
            "Without a value use O missing, L not collected, M cannot exist, Q suppressed or H"
                    + " holiday; with a value any of A B D E F G I N P U V W."),
    // Attributes
    MISSING_ATTRIBUTE("%2$s is required but missing.", "Fill in the column %2$s in every row."),
    TEXT_DIRECTION(
            "%2$s contains a character that changes the direction of writing: '%1$s'.",
            "Write the text without the characters U+202A to U+202E and U+2066 to U+2069."),
    UNKNOWN_ATTRIBUTE_CODE("'%1$s' is not a code of %2$s.", "Use a code of %2$s."),
    ATTRIBUTE_CHANGES(
            "%2$s is '%1$s' here and '%3$s' on line %4$s of the same series.",
            "A series has a single %2$s; correct one of the rows."),
    SHARED_ATTRIBUTE(
            "%2$s is '%1$s' here and '%3$s' on line %4$s.",
            "There is a single %2$s for %5$s; correct one of the rows."),
    SERIES_SOURCE(
            "%2$s applies to a whole series: this file gives some of its figures (%3$s) with"
                    + " '%1$s', but others that it does not change (%4$s) have '%5$s'.",
            "Give the %2$s that the series has, or send all periods of the series."),
    UNIT_CHANGES(
            "%2$s is '%1$s' here but '%3$s' in the released data; released periods of the series"
                    + " that this file does not change: %4$s.",
            "A series cannot mix two units. To change the unit, send every period in the new unit,"
                    + " delete the others in the same file (ACTION D), and give the first value"
                    + " OBS_STATUS B to declare the break."),
    UNIT_WITHOUT_BREAK(
            "The unit changes from %3$s to %4$s, and %2$s, the first value in the new unit, has the"
                    + " status '%1$s' instead of a break.",
            "Give %2$s the OBS_STATUS B to declare the break, or keep the unit."),
    OUT_OF_BOUNDS(
            "'%1$s' is outside the range of %2$s: %3$s.",
            "Correct the value; if its unit differs from that of the indicator, give UNIT_MEASURE"
                    + " and UNIT_MULT."),
    // Warnings
    NEW_FREQUENCY(
            "Is '%1$s' the intended period? %2$s of %3$s so far has figures of frequency %4$s"
                    + " only; this would start a series of frequency %5$s.",
            "If a spreadsheet turned the period into a date, format the column as text and write"
                    + " the period as it is in the other rows, such as 2024; otherwise you need not do"
                    + " anything."),
    UNUSUAL_DAY(
            "Is the day '%1$s' the intended period? It would start a daily series of %2$s of"
                    + " %3$s, although no row of the file says that it is daily.",
            "If a spreadsheet turned the period into a date, format the column as text and write"
                    + " the year, such as 2024; otherwise give FREQ."),
    COMMENT_DROPPED(
            "%2$s of the series, '%1$s', is removed, because it refers to values that change.",
            "Give %2$s again if it still applies; otherwise you need not do anything."),
    UNIT_REPLACED(
            "%2$s changes from '%3$s' to '%1$s' in the whole series. Periods in the new unit: %4$s;"
                    + " withdrawn: %5$s. Vintages before this release keep '%3$s'.",
            "If this is intended, you need not do anything; no value is converted."),
    JUMP(
            "%1$s is ten times as large or as small as %2$s in %3$s.",
            "Check the unit multiplier and the decimal point."),
    OLD_PERIOD_REVISED(
            "%1$s, more than five years ago, is revised from %2$s.",
            "If this is intended, give the reason in COMMENT_OBS."),
    NOTHING_TO_DELETE("%1$s is to be deleted but does not exist.", "Check the codes of the row."),
    SKIPPED_FILE(
            "The file '%1$s' in the zip contains no data and was skipped.",
            "If it only describes countries or series, you need not do anything."),
    SKIPPED_SHEET(
            "The sheet '%1$s' of the workbook contains no table, or is hidden, and was skipped.",
            "If it has no figures to send, you need not do anything.");

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
