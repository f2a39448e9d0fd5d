package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.IOException;
import java.io.InputStream;

/** The part of a text that is in memory; it moves towards the end of the text. */
final class TextWindow {
    private final InputStream in;
    private final byte[] bytes;
    private final byte stop;
    private int limit;
    private boolean containsEnd;

    /**
     * @param stop byte stored after the last byte, so that a search for it needs no other end
     *     condition
     */
    TextWindow(InputStream in, int capacity, byte stop) {
        this.in = in;
        this.bytes = new byte[capacity + 1];
        this.stop = stop;
    }

    /** The buffer; always the same array. */
    byte[] bytes() {
        return bytes;
    }

    /** Whether the buffer contains the end of the text. */
    boolean containsEnd() {
        return containsEnd;
    }

    /**
     * Drops everything before an index, moves the rest to the front and fills the buffer.
     *
     * @return number of bytes in the buffer
     */
    int advance(int from) throws IOException {
        System.arraycopy(bytes, from, bytes, 0, limit - from);
        limit -= from;
        int capacity = bytes.length - 1;
        while (limit < capacity) {
            int read = in.read(bytes, limit, capacity - limit);
            if (read < 0) {
                containsEnd = true;
                break;
            }
            limit += read;
        }
        bytes[limit] = stop;
        return limit;
    }

    /**
     * Length of the UTF-8 byte order mark, 0 if there is none.
     *
     * @throws UnreadableFile if the text is UTF-16
     */
    int byteOrderMark() throws UnreadableFile {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE)) {
            throw LineFaults.notUtf8(1);
        }
        return 0;
    }

    private boolean startsWith(int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i == limit || bytes[i] != (byte) mark[i]) {
                return false;
            }
        }
        return true;
    }
}
