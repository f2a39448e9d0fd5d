package org.sharedgrowth.observatory.indicators.series.packed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the primitives of {@link PackedLayout} one after another. */
final class PackedCursor {
    private static final int SHORT = 12;

    /** Shared by all threads; an entry lost in a race is just decoded again. */
    private static final @Nullable Known[] KNOWN = new @Nullable Known[1024];

    /** A text and its bytes; its fields are final, so that unsynchronized publication is safe. */
    private record Known(byte[] bytes, String text) {}

    byte[] bytes = new byte[0];

    /** The position of the next read. */
    int at;

    /** A varint that is a count or a length. */
    int count() {
        return Math.toIntExact(varint());
    }

    long varint() {
        long value = bytes[at++];
        if (value >= 0) {
            return value;
        }
        value &= 0x7f;
        for (int shift = 7; ; shift += 7) {
            long next = bytes[at++];
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    long signed() {
        long value = varint();
        return (value >>> 1) ^ -(value & 1);
    }

    @Nullable String text() {
        int length = count() - 1;
        if (length < 0) {
            return null;
        }
        String text = length <= SHORT ? cachedText(length) : decode(length);
        at += length;
        return text;
    }

    /** Most texts are a few repeated codes, so they are decoded once. */
    private String cachedText(int length) {
        int hash = length;
        for (int i = at; i < at + length; i++) {
            hash = hash * 31 + bytes[i];
        }
        int slot = hash & KNOWN.length - 1;
        Known known = KNOWN[slot];
        if (known != null
                && Arrays.equals(known.bytes, 0, known.bytes.length, bytes, at, at + length)) {
            return known.text;
        }
        String text = decode(length);
        KNOWN[slot] = new Known(Arrays.copyOfRange(bytes, at, at + length), text);
        return text;
    }

    private String decode(int length) {
        return new String(bytes, at, length, StandardCharsets.UTF_8);
    }
}
