package org.sharedgrowth.observatory.indicators.series;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the primitives of {@link PackedLayout} one after another. */
final class PackedCursor {
    byte[] bytes = new byte[0];

    /** Where the next one is read. */
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
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }
}
