package org.sharedgrowth.observatory.indicators.series.packed;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Appends the primitives of {@link PackedLayout} to a growing array. */
final class PackedWriter {
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[512];
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
        reserve(PackedLayout.packedBytes(numbers.length, bits));
        long rest = 0;
        int restBits = 0;
        for (int number : numbers) {
            rest |= (long) number << restBits;
            restBits += bits;
            for (; restBits >= Byte.SIZE; restBits -= Byte.SIZE) {
                bytes[size++] = (byte) rest;
                rest >>>= Byte.SIZE;
            }
        }
        if (restBits > 0) {
            bytes[size++] = (byte) rest;
        }
    }

    /** Writes the low {@code width} bytes of a number, little-endian; higher bytes must be 0. */
    void littleEndian(long value, int width) {
        reserve(Long.BYTES);
        LONG.set(bytes, size, value);
        size += width;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
