package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Converts {@link TableRows} to comma-separated text for {@link CsvScanner}, so that the same code
 * checks the rows of every format. Only the next part is held in memory.
 */
public final class RowText extends InputStream {
    /** Approximate number of characters that are converted at a time. */
    private static final int PART = 64 * 1024;

    private final TableRows source;
    private final RowPositions positions;
    private final StringBuilder text = new StringBuilder(PART + 1024);
    private byte[] part = new byte[0];
    private int at;

    public RowText(TableRows source, RowPositions positions) {
        this.source = source;
        this.positions = positions;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == part.length && !refill()) {
            return -1;
        }
        int count = Math.min(length, part.length - at);
        System.arraycopy(part, at, target, offset, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private boolean refill() throws IOException {
        text.setLength(0);
        while (text.length() < PART && source.next()) {
            positions.add(source.position());
            for (int column = 0; column < source.width(); column++) {
                if (column > 0) {
                    text.append(',');
                }
                append(source.cell(column));
            }
            text.append('\n');
        }
        part = text.toString().getBytes(StandardCharsets.UTF_8);
        at = 0;
        return part.length > 0;
    }

    private void append(@Nullable String cell) {
        if (cell == null || !needsQuotes(cell)) {
            text.append(cell == null ? "" : cell);
            return;
        }
        text.append('"');
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '"') {
                text.append('"');
            }
            text.append(c);
        }
        text.append('"');
    }

    private static boolean needsQuotes(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
