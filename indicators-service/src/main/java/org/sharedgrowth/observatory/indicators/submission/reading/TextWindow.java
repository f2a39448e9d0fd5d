package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.IOException;
import java.io.InputStream;

/** The part of a text that lies in memory; it moves on towards the text's end. */
final class TextWindow {
    private final InputStream in;
    private final byte[] bytes;
    private final byte stop;
    private int limit;
    private boolean last;

    /**
     * @param stop stands behind the last byte, so that a scan that looks for it needs no other end
     */
    TextWindow(InputStream in, int capacity, byte stop) {
        this.in = in;
        this.bytes = new byte[capacity + 1];
        this.stop = stop;
    }

    /** Where the bytes are; always the same array. */
    byte[] bytes() {
        return bytes;
    }

    /** Whether the text ends in it. */
    boolean isLast() {
        return last;
    }

    /**
     * Drops what lies before a place, moves the rest to the front and reads on until it is full.
     *
     * @return how many bytes there are then
     */
    int moveOn(int from) throws IOException {
        System.arraycopy(bytes, from, bytes, 0, limit - from);
        limit -= from;
        int capacity = bytes.length - 1;
        while (limit < capacity) {
            int read = in.read(bytes, limit, capacity - limit);
            if (read < 0) {
                last = true;
                break;
            }
            limit += read;
        }
        bytes[limit] = stop;
        return limit;
    }

    /**
     * How many bytes of a text's beginning are the mark of UTF-8.
     *
     * @throws Unreadable at a mark of UTF-16
     */
    int byteOrderMark() throws Unreadable {
        if (starts(0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        if (starts(0xFE, 0xFF) || starts(0xFF, 0xFE)) {
            throw LineFaults.notUtf8(1);
        }
        return 0;
    }

    private boolean starts(int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i == limit || bytes[i] != (byte) mark[i]) {
                return false;
            }
        }
        return true;
    }
}
