package org.sharedgrowth.observatory.indicators.download.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** A byte array that grows, with methods for the number formats of Parquet files. */
final class Bytes extends ByteArrayOutputStream {
    /** A four-byte integer, little-endian. */
    void fixed(int number) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            write(number >>> shift);
        }
    }

    /** An eight-byte floating-point number, little-endian. */
    void fixed(double number) {
        long bits = Double.doubleToLongBits(number);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            write((int) (bits >>> shift));
        }
    }

    /** An unsigned number in as few bytes as it needs. */
    void varint(long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        write((int) rest);
    }

    /** A signed number; numbers near zero, of either sign, take few bytes. */
    void zigzag(long number) {
        varint((number << 1) ^ (number >> (Long.SIZE - 1)));
    }

    byte[] compressed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(size() / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            writeTo(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
