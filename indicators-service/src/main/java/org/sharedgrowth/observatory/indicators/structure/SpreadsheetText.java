package org.sharedgrowth.observatory.indicators.structure;

import java.util.regex.Pattern;

/**
 * Protects texts in tables for spreadsheets. A text that a spreadsheet would evaluate as a formula
 * gets an apostrophe in front. So does a text that would be a formula without the apostrophes at
 * its start, so that removing one apostrophe restores every text. Tables for programs contain
 * unchanged texts.
 */
public final class SpreadsheetText {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?");

    private SpreadsheetText() {}

    /** The text as it is written into a table for people. */
    public static String escapeFormula(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** Like {@link #escapeFormula}, but leaves a number such as {@code -1.5} unchanged. */
    public static String escapeFormulaUnlessNumber(String text) {
        return NUMBER.matcher(text).matches() ? text : escapeFormula(text);
    }

    /** The original text of a cell whose text may have been escaped. */
    public static String unescapeFormula(String cell) {
        return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
    }

    /** Whether a text starts like a formula after any apostrophes. */
    private static boolean isFormula(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\'') {
            start++;
        }
        return start < text.length() && startsFormulas(text.charAt(start));
    }

    /** Full-width signs start formulas too if the system's language is Chinese or Japanese. */
    private static boolean startsFormulas(char sign) {
        return switch (sign) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20' ->
                    true;
            default -> false;
        };
    }
}
