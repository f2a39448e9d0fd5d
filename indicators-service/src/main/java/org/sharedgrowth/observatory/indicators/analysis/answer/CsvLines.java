package org.sharedgrowth.observatory.indicators.analysis.answer;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.SpreadsheetText;

/**
 * A table as CSV (RFC 4180, lines end with LF): a header, then one line for each row; null and NaN
 * are empty. Numbers have as many digits as the double needs. Not thread-safe.
 */
public final class CsvLines {
    /** Whole numbers below this are written without an exponent. */
    private static final double EXACT = 1e15;

    /** From this to less than {@link #MAX_PLAIN}, Java writes numbers without an exponent. */
    private static final double MIN_PLAIN = 1e-3;

    private static final double MAX_PLAIN = 1e7;

    private final StringBuilder text = new StringBuilder(4096);
    private final int columns;

    /** A table with these column names, which contain no comma or quote. */
    public CsvLines(String... header) {
        this(header.length);
        text.append(String.join(",", header)).append('\n');
    }

    private CsvLines(int columns) {
        this.columns = columns;
    }

    /** A part of this table without rows, which another thread may fill. */
    public CsvLines part() {
        return new CsvLines(columns);
    }

    /** Adds the rows of a part. */
    public void add(CsvLines part) {
        text.append(part.text);
    }

    /**
     * Adds a row.
     *
     * @param cells texts, numbers, lists (joined by spaces), or null
     */
    public void row(@Nullable Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells in " + columns + " columns");
        }
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : ",");
            write(cells[i]);
        }
        text.append('\n');
    }

    private void write(@Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Double number -> write(number.doubleValue());
            case Number number -> text.append(number);
            case List<?> list ->
                    quoted(String.join(" ", list.stream().map(String::valueOf).toList()));
            default -> quoted(cell.toString());
        }
    }

    private void write(double number) {
        double size = Math.abs(number);
        if (number == Math.rint(number) && size < EXACT) {
            text.append((long) number);
        } else if (size >= MIN_PLAIN && size < MAX_PLAIN) {
            text.append(number);
        } else if (Double.isFinite(number)) {
            text.append(BigDecimal.valueOf(number).toPlainString());
        }
    }

    private void quoted(String cell) {
        String safe = SpreadsheetText.escapeFormula(cell);
        if (isPlain(safe)) {
            text.append(safe);
        } else {
            text.append('"').append(safe.replace("\"", "\"\"")).append('"');
        }
    }

    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return true;
    }

    /** The whole table. */
    @Override
    public String toString() {
        return text.toString();
    }
}
