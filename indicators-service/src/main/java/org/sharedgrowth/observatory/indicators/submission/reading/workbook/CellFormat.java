package org.sharedgrowth.observatory.indicators.submission.reading.workbook;

import java.util.Locale;
import java.util.Map;

/**
 * The parts of a workbook's number format (ECMA-376, part 1, 18.8.30 and 18.8.31) that change how a
 * number is read.
 *
 * @param kind the kind of value that the number represents
 * @param decimals number of decimals that are always shown
 */
record CellFormat(Kind kind, int decimals) {
    /** The kinds of value that a number may represent. */
    enum Kind {
        NUMBER,
        PERCENTAGE,
        YEAR,
        MONTH,
        DAY,
        TIME_OF_DAY
    }

    static final CellFormat GENERAL = new CellFormat(Kind.NUMBER, 0);

    private static final int MAX_DECIMALS = 30;

    /** Built-in formats, which have an id and no text; {@link #builtIn} adds East Asian dates. */
    private static final Map<Integer, String> BUILT_IN =
            Map.ofEntries(
                    Map.entry(2, "0.00"),
                    Map.entry(4, "#,##0.00"),
                    Map.entry(9, "0%"),
                    Map.entry(10, "0.00%"),
                    Map.entry(14, "yyyy-mm-dd"),
                    Map.entry(15, "d-mmm-yy"),
                    Map.entry(16, "d-mmm"),
                    Map.entry(17, "mmm-yy"),
                    Map.entry(18, "h:mm"),
                    Map.entry(19, "h:mm:ss"),
                    Map.entry(20, "h:mm"),
                    Map.entry(21, "h:mm:ss"),
                    Map.entry(22, "m/d/yy h:mm"),
                    Map.entry(39, "#,##0.00"),
                    Map.entry(40, "#,##0.00"),
                    Map.entry(45, "mm:ss"),
                    Map.entry(46, "h:mm:ss"),
                    Map.entry(47, "mm:ss"));

    /** The built-in format with this id. */
    static CellFormat builtIn(int id) {
        boolean eastAsian = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        return eastAsian ? new CellFormat(Kind.DAY, 0) : of(BUILT_IN.getOrDefault(id, "General"));
    }

    /** Parses a format; only its first section, for positive numbers, counts. */
    static CellFormat of(String code) {
        String plain = withoutLiterals(code).toLowerCase(Locale.ROOT);
        if (plain.contains("general")) {
            return GENERAL;
        }
        if (plain.indexOf('h') >= 0 || plain.indexOf('s') >= 0) {
            return new CellFormat(Kind.TIME_OF_DAY, 0);
        }
        boolean year = plain.indexOf('y') >= 0;
        boolean month = plain.indexOf('m') >= 0;
        if (plain.indexOf('d') >= 0) {
            return new CellFormat(Kind.DAY, 0);
        }
        if (year || month) {
            return new CellFormat(month ? Kind.MONTH : Kind.YEAR, 0);
        }
        if (plain.indexOf('%') >= 0) {
            return new CellFormat(Kind.PERCENTAGE, 0);
        }
        return new CellFormat(Kind.NUMBER, decimals(plain));
    }

    /**
     * Counts the zeros right after the decimal point; 0 for scaled and scientific formats and for
     * fractions.
     */
    private static int decimals(String plain) {
        int point = plain.indexOf('.');
        if (point < 0 || plain.indexOf('e') >= 0 || plain.indexOf('/') >= 0) {
            return 0;
        }
        int at = point + 1;
        while (at < plain.length() && plain.charAt(at) == '0') {
            at++;
        }
        boolean scaled = plain.indexOf(',', point) >= 0;
        return scaled ? 0 : Math.min(MAX_DECIMALS, at - point - 1);
    }

    /** The first section without literals, escapes, fillers and brackets. */
    private static String withoutLiterals(String code) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            switch (c) {
                case ';' -> {
                    return plain.toString();
                }
                case '\\', '_', '*' -> i++;
                case '"' -> i = end(code, '"', i);
                case '[' -> {
                    int end = end(code, ']', i);
                    // Elapsed hours, minutes or seconds: [h]:mm.
                    String inside = code.substring(i + 1, Math.min(end, code.length()));
                    plain.append(inside.matches("(?i)h+|m+|s+") ? "h" : "");
                    i = end;
                }
                default -> plain.append(c);
            }
        }
        return plain.toString();
    }

    private static int end(String code, char mark, int from) {
        int end = code.indexOf(mark, from + 1);
        return end < 0 ? code.length() : end;
    }
}
