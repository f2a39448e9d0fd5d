package org.sharedgrowth.observatory.indicators.structure;

import java.util.regex.Pattern;

/**
 * Texts in tables that people open in a spreadsheet. A text that a spreadsheet would compute is led
 * by an apostrophe there, and so is one that would be read as such a text: whoever takes one
 * apostrophe away has the text. Tables for programs hold texts as they are.
 */
public final class SpreadsheetText {
    /** Full-width signs count too where the system's language is Chinese or Japanese. */
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?");

    private SpreadsheetText() {}

    /** The text as it stands in a table for people. */
    public static String guarded(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** The same of what may also be a number, which is computed to itself. */
    public static String guardedUnlessNumber(String text) {
        return NUMBER.matcher(text).matches() ? text : guarded(text);
    }

    /** The text of a cell of such a table. */
    public static String unguarded(String cell) {
        return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
    }

    /** Whether it begins as a formula does, apostrophes aside. */
    private static boolean isFormula(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\'') {
            start++;
        }
        return start < text.length() && STARTS_OF_FORMULAS.indexOf(text.charAt(start)) >= 0;
    }
}
