package org.sharedgrowth.observatory.indicators.submission.processing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows into a table with {@code COPY … (FORMAT binary)}: PostgreSQL manual, COPY, "Binary
 * Format". A row starts with its number of fields, then each field follows in order.
 */
final class BinaryCopy implements AutoCloseable {
    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
    };
    private static final int CHUNK = 256 * 1024;

    private final CopyIn copy;
    private byte[] buffer = new byte[CHUNK];
    private int size;

    /**
     * Begins a copy.
     *
     * @param target table and columns, such as {@code series (id, flow, key)}
     */
    BinaryCopy(Connection connection, String target) throws SQLException {
        copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + target + " from stdin (format binary)");
        append(SIGNATURE);
        appendInt(0);
        appendInt(0);
    }

    void row(int fields) throws SQLException {
        if (size >= CHUNK) {
            flush();
        }
        ensureCapacity(2);
        buffer[size++] = (byte) (fields >>> 8);
        buffer[size++] = (byte) fields;
    }

    void bigint(long value) {
        appendInt(Long.BYTES);
        appendLong(value);
    }

    void uuid(UUID value) {
        appendInt(2 * Long.BYTES);
        appendLong(value.getMostSignificantBits());
        appendLong(value.getLeastSignificantBits());
    }

    void integer(int value) {
        appendInt(Integer.BYTES);
        appendInt(value);
    }

    void bytes(byte[] value) {
        appendInt(value.length);
        append(value);
    }

    void text(String value) {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Completes the copy: the rows are then in the table. */
    void end() throws SQLException {
        ensureCapacity(2);
        buffer[size++] = -1;
        buffer[size++] = -1;
        flush();
        copy.endCopy();
    }

    /** Cancels the copy unless it was completed. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer, 0, size);
        size = 0;
    }

    private void append(byte[] value) {
        ensureCapacity(value.length);
        System.arraycopy(value, 0, buffer, size, value.length);
        size += value.length;
    }

    private void appendLong(long value) {
        appendInt((int) (value >>> Integer.SIZE));
        appendInt((int) value);
    }

    private void appendInt(int value) {
        ensureCapacity(Integer.BYTES);
        buffer[size++] = (byte) (value >>> 24);
        buffer[size++] = (byte) (value >>> 16);
        buffer[size++] = (byte) (value >>> 8);
        buffer[size++] = (byte) value;
    }

    private void ensureCapacity(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }
}
