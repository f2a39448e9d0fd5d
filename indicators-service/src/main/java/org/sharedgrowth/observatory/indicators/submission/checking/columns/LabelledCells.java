package org.sharedgrowth.observatory.indicators.submission.checking.columns;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.SpreadsheetText;

/** Reads cells with names next to codes, as in files downloaded for spreadsheets. */
final class LabelledCells {
    private static final String SEPARATOR = ": ";

    private LabelledCells() {}

    /**
     * The content of a cell without its label.
     *
     * @param codelist null for free text
     */
    static String withoutLabel(String cell, @Nullable Codelist codelist) {
        if (codelist == null) {
            return SpreadsheetText.unescapeFormula(cell);
        }
        if (codelist.contains(cell)) {
            return cell;
        }
        String text = SpreadsheetText.unescapeFormula(cell);
        int end = codelist.contains(text) ? -1 : text.indexOf(SEPARATOR);
        return end < 0 ? text : text.substring(0, end);
    }
}
