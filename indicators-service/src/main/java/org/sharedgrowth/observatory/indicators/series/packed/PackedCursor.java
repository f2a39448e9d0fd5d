package org.sharedgrowth.observatory.indicators.series.packed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the primitives of {@link PackedLayout} one after another. */
final class PackedCursor {
    private static final int MAX_CACHED_LENGTH = 12;

    /** Shared by all threads; an entry lost in a race is just decoded again. */
    private static final @Nullable CachedText[] CACHED_TEXTS = new @Nullable CachedText[1024];

    /** A text and its bytes; its fields are final, so that unsynchronized publication is safe. */
    private record CachedText(byte[] bytes, String text) {}

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
        String text = length <= MAX_CACHED_LENGTH ? cachedText(length) : decode(length);
        at += length;
        return text;
    }

    /** Most texts are a few repeated codes, so they are decoded once. */
    private String cachedText(int length) {
        int hash = length;
        for (int i = at; i < at + length; i++) {
            hash = hash * 31 + bytes[i];
        }
        int slot = hash & CACHED_TEXTS.length - 1;
        CachedText cached = CACHED_TEXTS[slot];
        if (cached != null
                && Arrays.equals(cached.bytes, 0, cached.bytes.length, bytes, at, at + length)) {
            return cached.text;
        }
        String text = decode(length);
        CACHED_TEXTS[slot] = new CachedText(Arrays.copyOfRange(bytes, at, at + length), text);
        return text;
    }

    private String decode(int length) {
        return new String(bytes, at, length, StandardCharsets.UTF_8);
    }
}
