package org.sharedgrowth.observatory.indicators.submission.reading.workbook;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.reading.Excerpt;
import org.sharedgrowth.observatory.indicators.submission.reading.FileLimits;
import org.sharedgrowth.observatory.indicators.submission.reading.FileText;
import org.sharedgrowth.observatory.indicators.submission.reading.LineFaults;
import org.sharedgrowth.observatory.indicators.submission.reading.Markup;
import org.sharedgrowth.observatory.indicators.submission.reading.TableRows;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;
import org.sharedgrowth.observatory.messages.Message;

/**
 * Reads the rows of a sheet as a spreadsheet shows them. Empty rows are skipped. A row is as wide
 * as the widest row so far, so empty cells at its end do not matter. The last saved value of a
 * formula is used. A sheet with values in hidden rows or columns is refused, because hidden data
 * must be neither published nor silently dropped.
 */
final class SheetRows implements TableRows {
    private static final int MAX_ROWS = 1_048_576;

    private final Markup xml;
    private final Workbook book;
    private final FileLimits limits;
    private @Nullable String[] cells = new @Nullable String[64];
    private int usedCells;
    private int width;

    /** Number of characters in the row. */
    private long length;

    private final BitSet hiddenColumns = new BitSet();
    private long position;

    SheetRows(Markup xml, Workbook book, FileLimits limits) {
        this.xml = xml;
        this.book = book;
        this.limits = limits;
    }

    @Override
    public boolean next() throws IOException {
        try {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("col")) {
                    readColumns();
                } else if (xml.isStart() && xml.name().equals("row")) {
                    readRow();
                    if (usedCells > 0) {
                        width = Math.max(width, usedCells);
                        return true;
                    }
                }
            }
            return false;
        } catch (UnreadableFile e) {
            throw DamagedWorkbook.ofPartFault(e);
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public @Nullable String cell(int column) {
        return column < usedCells ? cells[column] : null;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        xml.close();
        book.close();
    }

    /** Records hidden columns from a {@code col} element. */
    private void readColumns() {
        long from = number(xml.attribute("min"), 0);
        long to = Math.min(number(xml.attribute("max"), 0), limits.columns());
        if (WorkbookIndex.isTrue(xml.attribute("hidden")) && from > 0 && from <= to) {
            hiddenColumns.set((int) from - 1, (int) to);
        }
    }

    private void readRow() throws IOException {
        Arrays.fill(cells, null);
        usedCells = 0;
        length = 0;
        long number = number(xml.attribute("r"), position + 1);
        if (number <= position || number > MAX_ROWS) {
            throw DamagedWorkbook.because(
                    t -> t.rowOutOfOrder(String.valueOf(number), String.valueOf(position)), null);
        }
        position = number;
        boolean hidden = WorkbookIndex.isTrue(xml.attribute("hidden"));
        int column = 0;
        int outsideDepth = xml.depth() - 1;
        while (xml.next() && xml.depth() > outsideDepth) {
            if (!xml.isStart()) {
                continue;
            }
            if (!xml.name().equals("c")) {
                xml.skip();
                continue;
            }
            String reference = xml.attribute("r");
            column = reference == null ? column : column(reference);
            readCell(column++);
        }
        if (hidden && usedCells > 0) {
            throw hiddenCells(t -> t.hiddenRow(String.valueOf(position)));
        }
    }

    private UnreadableFile hiddenCells(Function<FileText, Message> reason) {
        return new UnreadableFile("hidden-cells", position, reason, FileText::showHidden);
    }

    private static long number(@Nullable String text, long fallback) {
        return text != null && text.matches("[0-9]{1,9}") ? Long.parseLong(text) : fallback;
    }

    /** Column index, from 0, of a cell reference in this row such as {@code AB12}. */
    private int column(String reference) throws UnreadableFile {
        int column = 0;
        int letters = 0;
        for (; letters < reference.length(); letters++) {
            char c = reference.charAt(letters);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
            if (column > limits.columns()) {
                throw LineFaults.tooManyColumns(position, limits);
            }
        }
        if (column == 0 || !reference.substring(letters).equals(String.valueOf(position))) {
            throw DamagedWorkbook.because(
                    t -> t.noSuchCell(Excerpt.of(reference), String.valueOf(position)), null);
        }
        return column - 1;
    }

    /** The letters of a column by its index from 0, such as {@code AB} for 27. */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    private void readCell(int column) throws IOException {
        String type = Objects.requireNonNullElse(xml.attribute("t"), "n");
        String style = xml.attribute("s");
        String name = letters(column) + position;
        String value = null;
        boolean formula = false;
        int outsideDepth = xml.depth() - 1;
        while (xml.next() && xml.depth() > outsideDepth) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "v" -> value = xml.text();
                case "is" -> value = SharedTexts.readRichText(xml);
                case "f" -> {
                    formula = true;
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
        if (formula && value == null) {
            throw new UnreadableFile(
                    "formula-without-value",
                    position,
                    t -> t.formulaWithoutValue(Excerpt.of(name)),
                    FileText::saveWithValues);
        }
        if (value != null && !value.isEmpty()) {
            put(column, format(value, type, style));
        }
    }

    private String format(String value, String type, @Nullable String style) throws UnreadableFile {
        return switch (type) {
            case "s" -> book.texts().text(value);
            case "b" -> WorkbookIndex.isTrue(value) ? "TRUE" : "FALSE";
            case "n" -> book.number(value, style);
            case "str" -> SharedTexts.unescape(value);
            // Rich texts, errors such as #N/A, and ISO 8601 dates.
            default -> value;
        };
    }

    private void put(int column, String text) throws UnreadableFile {
        if (text.isEmpty()) {
            return;
        }
        if (column >= limits.columns()) {
            throw LineFaults.tooManyColumns(position, limits);
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(2 * cells.length, column + 1));
        }
        if (hiddenColumns.get(column)) {
            throw hiddenCells(t -> t.hiddenColumn(String.valueOf(column + 1)));
        }
        if (cells[column] != null) {
            throw DamagedWorkbook.because(
                    t -> t.columnGivenTwice(String.valueOf(column + 1), String.valueOf(position)),
                    null);
        }
        length += text.length();
        if (length > limits.lineBytes()) {
            throw LineFaults.tooLong(position, limits);
        }
        cells[column] = text;
        usedCells = Math.max(usedCells, column + 1);
    }
}
