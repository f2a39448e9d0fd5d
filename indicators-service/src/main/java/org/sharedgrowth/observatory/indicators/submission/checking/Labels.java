package org.sharedgrowth.observatory.indicators.submission.checking;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Codelist;

/** Reads cells of files that have names beside codes, as they are downloaded for spreadsheets. */
final class Labels {
    private static final String SEPARATOR = ": ";
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

    private Labels() {}

    /**
     * What a cell says without its label.
     *
     * @param codelist null for free text
     */
    static String without(String cell, @Nullable Codelist codelist) {
        if (codelist == null) {
            return plain(cell);
        }
        int end = codelist.contains(cell) ? -1 : cell.indexOf(SEPARATOR);
        return end < 0 ? cell : cell.substring(0, end);
    }

    /** A text without the apostrophe that keeps spreadsheets from computing it. */
    private static String plain(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\'') {
            start++;
        }
        boolean formula =
                start > 0
                        && start < text.length()
                        && STARTS_OF_FORMULAS.indexOf(text.charAt(start)) >= 0;
        return formula ? text.substring(1) : text;
    }
}
