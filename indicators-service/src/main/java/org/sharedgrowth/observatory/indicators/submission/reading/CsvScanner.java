package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits comma-separated UTF-8 into records and cells (RFC 4180; LF or CRLF; a byte order mark is
 * skipped; empty lines are skipped but counted). Cells are unquoted slices of the scanner's buffer,
 * valid until the next call of {@link #next}, so reading millions of rows of ASCII text creates no
 * objects.
 *
 * <p>A record is always completely in the buffer, because before each record at least the maximum
 * line length is read ahead. So quoted cells can be unquoted in place.
 */
public final class CsvScanner {
    private static final int BUFFER = 512 * 1024;
    private static final byte COMMA = ',';
    private static final byte QUOTE = '"';
    private static final byte LINE_FEED = '\n';
    private static final byte CARRIAGE_RETURN = '\r';

    private final FileLimits limits;
    private final TextWindow window;
    private final @Nullable RowPositions positions;

    /** The window's buffer; a line feed after the last byte ends every scan. */
    private final byte[] buffer;

    private int position;
    private int limit;
    private long line = 1;
    private long row;
    private long records;

    /** Start of the last record; -1 if its bytes are gone or changed and cannot be compared. */
    private int recordStart = -1;

    private int repeatedCells;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int cells;
    private boolean hasNonAscii;
    private boolean isMalformed;

    public CsvScanner(InputStream in, FileLimits limits) throws IOException {
        this(in, limits, null);
    }

    /**
     * @param positions positions of the records in the file, if the text was converted from another
     *     format; null if {@code in} is the file itself
     */
    public CsvScanner(InputStream in, FileLimits limits, @Nullable RowPositions positions)
            throws IOException {
        this.limits = limits;
        this.positions = positions;
        this.window = new TextWindow(in, Math.max(BUFFER, 4 * limits.lineBytes()), LINE_FEED);
        this.buffer = window.bytes();
        fill();
        position = window.byteOrderMark();
    }

    /**
     * Moves to the next record that is not an empty line.
     *
     * @return false at the end of the file
     * @throws UnreadableFile if the bytes are not text in UTF-8, a line is too long or has too many
     *     cells, or a quote is not closed
     */
    public boolean next() throws IOException {
        while (true) {
            if (limit - position <= limits.lineBytes() && !window.containsEnd()) {
                fill();
            }
            if (position == limit) {
                return false;
            }
            scanRecord();
            if (cells > 1 || starts[0] < ends[0] || isMalformed) {
                return true;
            }
        }
    }

    /**
     * Line of the file on which the record starts, from 1; in other formats, the record's position.
     */
    public long row() {
        return positions == null ? row : positions.of(records);
    }

    /** Number of records so far, including this one and empty lines. */
    public long records() {
        return records;
    }

    /**
     * Number of leading cells known to be identical to the previous record's, as keys often are in
     * sorted tables. They need not be read again. More cells may be identical.
     */
    public int repeatedCells() {
        return repeatedCells;
    }

    /** Number of cells in the record. */
    public int cells() {
        return cells;
    }

    /** Whether a cell of the record has text after its closing quote. */
    public boolean isMalformed() {
        return isMalformed;
    }

    /** The buffer with the cells' bytes, see {@link #start} and {@link #end}. */
    public byte[] bytes() {
        return buffer;
    }

    public int start(int cell) {
        return starts[cell];
    }

    public int end(int cell) {
        return ends[cell];
    }

    public boolean isEmpty(int cell) {
        return starts[cell] == ends[cell];
    }

    /** A copy of a cell. */
    public String text(int cell) {
        return new String(buffer, starts[cell], ends[cell] - starts[cell], StandardCharsets.UTF_8);
    }

    private void scanRecord() throws UnreadableFile {
        row = line;
        records++;
        repeatedCells = repeatCells();
        cells = repeatedCells;
        hasNonAscii = false;
        isMalformed = false;
        recordStart = position;
        int at = cells == 0 ? position : ends[cells - 1] + 1;
        while (true) {
            if (cells == starts.length) {
                growCells();
            }
            if (buffer[at] == QUOTE && at < limit) {
                at = quotedCell(at);
            } else {
                int stop = plainEnd(at);
                starts[cells] = at;
                ends[cells] = stop;
                at = stop;
            }
            cells++;
            if (at >= limit || buffer[at] == LINE_FEED) {
                break;
            }
            at++;
        }
        endRecord(at);
    }

    /** Reuses the leading cells of the previous record as far as the bytes are the same. */
    private int repeatCells() {
        if (recordStart < 0) {
            return 0;
        }
        int shift = position - recordStart;
        int last = Math.min(position + shift, limit);
        int same = Arrays.mismatch(buffer, recordStart, position, buffer, position, last);
        int cell = 0;
        // The comma after the cell must be the same too; there is none after the last cell.
        while (cell < cells - 1 && ends[cell] - recordStart < same) {
            starts[cell] += shift;
            ends[cell] += shift;
            cell++;
        }
        return cell;
    }

    private void endRecord(int at) throws UnreadableFile {
        if (at - position > limits.lineBytes() || (at >= limit && !window.containsEnd())) {
            throw LineFaults.tooLong(row(), limits);
        }
        int last = cells - 1;
        if (ends[last] > starts[last]
                && buffer[ends[last] - 1] == CARRIAGE_RETURN
                && ends[last] == at) {
            ends[last]--;
        }
        position = Math.min(at + 1, limit);
        line++;
        if (hasNonAscii) {
            requireUtf8();
        }
    }

    /** Index of the comma or line feed that ends the cell starting here. */
    private int plainEnd(int from) throws UnreadableFile {
        int at = from;
        while (true) {
            byte b = buffer[at];
            if (b > COMMA) {
                at++;
            } else if (b == COMMA || b == LINE_FEED) {
                return at;
            } else {
                checkByte(b);
                at++;
            }
        }
    }

    private int quotedCell(int from) throws UnreadableFile {
        int read = from + 1;
        int write = read;
        while (true) {
            if (read >= limit) {
                throw LineFaults.unclosedQuote(row());
            }
            byte b = buffer[read++];
            if (b == QUOTE) {
                if (buffer[read] != QUOTE || read == limit) {
                    break;
                }
                read++;
            } else if (b == LINE_FEED) {
                line++;
            } else if (b < COMMA) {
                checkByte(b);
            }
            buffer[write++] = b;
        }
        starts[cells] = from + 1;
        ends[cells] = write;
        recordStart = -1;
        return afterQuote(read);
    }

    private int afterQuote(int from) throws UnreadableFile {
        int at = from;
        if (buffer[at] == CARRIAGE_RETURN && at < limit) {
            at++;
        }
        if (at >= limit || buffer[at] == COMMA || buffer[at] == LINE_FEED) {
            return at;
        }
        isMalformed = true;
        return plainEnd(at);
    }

    private void checkByte(byte b) throws UnreadableFile {
        if (b < 0) {
            hasNonAscii = true;
        } else if (b == 0) {
            throw LineFaults.notText(row());
        }
    }

    private void requireUtf8() throws UnreadableFile {
        for (int cell = 0; cell < cells; cell++) {
            try {
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(buffer, starts[cell], ends[cell] - starts[cell]));
            } catch (CharacterCodingException e) {
                throw LineFaults.notUtf8(row());
            }
        }
    }

    private void growCells() throws UnreadableFile {
        if (cells >= limits.columns()) {
            throw LineFaults.tooManyColumns(row(), limits);
        }
        starts = Arrays.copyOf(starts, cells * 2);
        ends = Arrays.copyOf(ends, cells * 2);
    }

    private void fill() throws IOException {
        limit = window.advance(position);
        position = 0;
        recordStart = -1;
    }
}
