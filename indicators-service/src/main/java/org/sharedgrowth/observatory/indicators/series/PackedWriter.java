package org.sharedgrowth.observatory.indicators.series;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Appends the primitives of {@link PackedLayout} to a growing array. */
final class PackedWriter {
    private byte[] bytes = new byte[256];
    private int size;

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    void raw(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    void varint(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void signed(long value) {
        varint((value << 1) ^ (value >> 63));
    }

    void text(@Nullable String text) {
        if (text == null) {
            varint(0);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        varint(utf8.length + 1L);
        reserve(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
    }

    void packed(int[] numbers, int bits) {
        int start = size;
        int length = PackedLayout.packedBytes(numbers.length, bits);
        reserve(length);
        Arrays.fill(bytes, start, start + length, (byte) 0);
        long bit = 0;
        for (int number : numbers) {
            for (int i = 0; i < bits; i++, bit++) {
                if ((number >>> i & 1) != 0) {
                    bytes[start + (int) (bit >>> 3)] |= (byte) (1 << (bit & 7));
                }
            }
        }
        size += length;
    }

    void littleEndian(long value, int width) {
        reserve(8);
        for (int i = 0; i < width; i++) {
            bytes[size++] = (byte) (value >>> (8 * i));
        }
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
