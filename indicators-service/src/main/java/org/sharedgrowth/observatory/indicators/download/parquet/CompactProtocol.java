package org.sharedgrowth.observatory.indicators.download.parquet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes the structures of the format's metadata in Thrift's compact protocol: fields in ascending
 * order, each with its type and the difference between its number and that of the previous field.
 */
final class CompactProtocol {
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int LONG_LIST = 15;

    private final Bytes out;
    private final Deque<Integer> fields = new ArrayDeque<>();
    private int field;

    CompactProtocol(Bytes out) {
        this.out = out;
    }

    CompactProtocol i32(int id, int value) {
        head(id, I32);
        out.zigzag(value);
        return this;
    }

    CompactProtocol i64(int id, long value) {
        head(id, I64);
        out.zigzag(value);
        return this;
    }

    CompactProtocol text(int id, String value) {
        head(id, BINARY);
        return text(value);
    }

    /** A text within a list. */
    CompactProtocol text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.varint(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    /** A whole number within a list. */
    CompactProtocol i32(int value) {
        out.zigzag(value);
        return this;
    }

    CompactProtocol listOfI32(int id, int size) {
        return list(id, size, I32);
    }

    CompactProtocol listOfTexts(int id, int size) {
        return list(id, size, BINARY);
    }

    /** A list of structures; each is opened by {@link #begin()} and closed by {@link #end()}. */
    CompactProtocol listOfStructs(int id, int size) {
        return list(id, size, STRUCT);
    }

    private CompactProtocol list(int id, int size, int type) {
        head(id, LIST);
        if (size < LONG_LIST) {
            out.write((size << 4) | type);
        } else {
            out.write((LONG_LIST << 4) | type);
            out.varint(size);
        }
        return this;
    }

    /** Opens a structure that is a field. */
    CompactProtocol begin(int id) {
        head(id, STRUCT);
        return begin();
    }

    /** Opens a structure within a list. */
    CompactProtocol begin() {
        fields.push(field);
        field = 0;
        return this;
    }

    CompactProtocol end() {
        out.write(0);
        field = fields.pop();
        return this;
    }

    /** Ends the top-level structure. */
    void stop() {
        out.write(0);
    }

    private void head(int id, int type) {
        out.write(((id - field) << 4) | type);
        field = id;
    }
}
