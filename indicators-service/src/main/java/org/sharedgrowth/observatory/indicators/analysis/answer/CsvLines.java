package org.sharedgrowth.observatory.indicators.analysis.answer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.http.StreamedAnswer;
import org.sharedgrowth.observatory.indicators.structure.SpreadsheetText;

/**
 * A table as CSV (RFC 4180, lines end with LF): a header, then one line for each row; null and NaN
 * are empty. Numbers have as many digits as the double needs. Not thread-safe.
 */
public final class CsvLines {
    private static final int THOUSAND = 1_000;

    /**
     * A number with fewer thousandths than this has at most 15 digits, which a double preserves.
     */
    private static final double EXACT = 1e15;

    /**
     * Java writes numbers from this one up to, but not including, {@link #MAX_PLAIN} without an
     * exponent.
     */
    private static final double MIN_PLAIN = 1e-3;

    private static final double MAX_PLAIN = 1e7;

    private static final int CAPACITY = 1 << 12;
    private static final int PART_CAPACITY = 1 << 17;

    private final StringBuilder text;
    private final List<Supplier<byte[]>> parts = new ArrayList<>();
    private final int columns;

    /** Number of cells in the current row. */
    private int cells;

    /** A table with these column names, which contain no comma or quote. */
    public CsvLines(String... header) {
        this(header.length, CAPACITY);
        text.append(String.join(",", header)).append('\n');
    }

    private CsvLines(int columns, int capacity) {
        this.columns = columns;
        this.text = new StringBuilder(capacity);
    }

    /**
     * Adds rows at the end. They are written while the answer is sent, by several threads, each of
     * which fills a separate table.
     */
    public void add(Consumer<CsvLines> rows) {
        parts.add(() -> {
            CsvLines part = new CsvLines(columns, PART_CAPACITY);
            rows.accept(part);
            return part.bytes();
        });
    }

    private byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The entity of a response: one text or, if the table has parts, a stream of the parts. */
    Object entity() {
        if (parts.isEmpty()) {
            return text.toString();
        }
        List<Supplier<byte[]>> all = new ArrayList<>(List.of(this::bytes));
        all.addAll(parts);
        return new StreamedAnswer(PartChunks.begin(all));
    }

    /**
     * Adds a row.
     *
     * @param cells texts, numbers, lists (joined by spaces), or null
     */
    public void row(@Nullable Object... cells) {
        for (Object cell : cells) {
            cell(cell);
        }
        endRow();
    }

    /**
     * Adds a cell to the current row.
     *
     * @param cell a text, a number, a list (joined by spaces), or null
     */
    public CsvLines cell(@Nullable Object cell) {
        separate();
        write(cell);
        return this;
    }

    /** Adds a cell with a text; an empty one for null. */
    public CsvLines cell(@Nullable String cell) {
        separate();
        if (cell != null) {
            quoted(cell);
        }
        return this;
    }

    /** Adds a cell with a number; an empty one for null. */
    public CsvLines cell(@Nullable Double number) {
        return cell(number == null ? Double.NaN : number.doubleValue());
    }

    /** Adds a cell with a number; an empty one for NaN. */
    public CsvLines cell(double number) {
        separate();
        write(number);
        return this;
    }

    /** Adds a cell whose text needs no quotes, such as a code that the program defines. */
    public CsvLines code(@Nullable String code) {
        separate();
        text.append(code == null ? "" : code);
        return this;
    }

    private void separate() {
        if (cells++ > 0) {
            text.append(',');
        }
    }

    /** Ends the row, which must have as many cells as the header. */
    public void endRow() {
        if (cells != columns) {
            throw new IllegalArgumentException(
                    "row has " + cells + " cells, but the table has " + columns + " columns");
        }
        cells = 0;
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
        double thousandths = Math.rint(size * THOUSAND);
        if (thousandths / THOUSAND == size && thousandths < EXACT) {
            write(number < 0, (long) thousandths);
        } else if (size >= MIN_PLAIN && size < MAX_PLAIN) {
            text.append(number);
        } else if (Double.isFinite(number)) {
            text.append(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
        }
    }

    /**
     * Writes a number of at most 15 digits. Its decimal form is exact, and faster to write in this
     * way.
     */
    private void write(boolean isNegative, long thousandths) {
        if (isNegative) {
            text.append('-');
        }
        text.append(thousandths / THOUSAND);
        int decimals = (int) (thousandths % THOUSAND);
        if (decimals > 0) {
            text.append('.').append((char) ('0' + decimals / 100));
            if (decimals % 100 > 0) {
                text.append((char) ('0' + decimals / 10 % 10));
            }
            if (decimals % 10 > 0) {
                text.append((char) ('0' + decimals % 10));
            }
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
}
