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
    private static final int PART = 64 * 1024;

    private final TableRows source;
    private final RowPositions positions;
    private final StringBuilder record = new StringBuilder(PART + 1024);
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
        record.setLength(0);
        while (record.length() < PART && source.next()) {
            positions.add(source.position());
            for (int column = 0; column < source.width(); column++) {
                if (column > 0) {
                    record.append(',');
                }
                cell(source.cell(column));
            }
            record.append('\n');
        }
        part = record.toString().getBytes(StandardCharsets.UTF_8);
        at = 0;
        return part.length > 0;
    }

    private void cell(@Nullable String text) {
        if (text == null || !needsQuotes(text)) {
            record.append(text == null ? "" : text);
            return;
        }
        record.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                record.append('"');
            }
            record.append(c);
        }
        record.append('"');
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
