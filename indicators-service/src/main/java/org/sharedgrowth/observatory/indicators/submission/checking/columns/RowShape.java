package org.sharedgrowth.observatory.indicators.submission.checking.columns;

import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.Rule;
import org.sharedgrowth.observatory.indicators.submission.reading.CsvScanner;

/** Checks the number of cells of a row. */
final class RowShape {
    private RowShape() {}

    /**
     * Adds a finding if a row is malformed or its number of cells differs from the header. Extra
     * empty cells at its end are ignored.
     */
    static boolean isWellFormed(CsvScanner row, int columns, Findings findings) {
        if (row.isMalformed()) {
            findings.error(Rule.MALFORMED_ROW, row.row(), "", "");
            return false;
        }
        if (row.cells() == columns) {
            return true;
        }
        boolean isValid = row.cells() > columns;
        for (int cell = columns; cell < row.cells(); cell++) {
            isValid &= row.isEmpty(cell);
        }
        if (!isValid) {
            findings.error(
                    Rule.WRONG_CELL_COUNT, row.row(), "", String.valueOf(row.cells()), columns);
        }
        return isValid;
    }
}
