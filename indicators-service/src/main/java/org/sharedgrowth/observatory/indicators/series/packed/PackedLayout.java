package org.sharedgrowth.observatory.indicators.series.packed;

/**
 * The bytes of a packed series, version 1. All multi-byte fields are varints (seven bits a byte,
 * low ones first; signed ones zigzag) unless stated otherwise.
 *
 * <pre>
 * byte    version = 1
 * byte    bits 0-2 frequency; flags GAPS, MISSING, WIDE, MIXED_SCALES
 * varint  n, the number of observations; nothing follows if it is 0
 * signed  first period
 * GAPS    number of runs, then length of each run and, except for the last, of the gap after it
 * varint  series attributes; each a text
 * varint  observation attributes; each: number d of distinct values, their texts in order of
 *         appearance, and for d > 1 the value numbers of all observations, bit-packed
 * MISSING n bits: observation has no value
 * WIDE    count; each: observation (as distance from the previous one), length, digits
 * byte    smallest scale
 * MIXED   byte b, then n × b bits: scale minus the smallest
 * byte    w, the width of a mantissa in bytes
 * signed  smallest mantissa
 * n × w   mantissa minus the smallest, little-endian
 * </pre>
 *
 * An absent text is 0; others are the length in UTF-8 plus 1, then the bytes. Bit-packed numbers
 * start with the low bits. The form is canonical: equal contents have equal encodings.
 */
public final class PackedLayout {
    static final byte VERSION = 1;
    static final int FREQUENCY_MASK = 7;
    static final int GAPS = 8;
    static final int MISSING = 16;
    static final int WIDE = 32;
    static final int MIXED_SCALES = 64;

    private PackedLayout() {}

    /** Bits needed for numbers from 0 to {@code max}. */
    public static int bitsFor(int max) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(max);
    }

    static int packedBytes(int count, int bits) {
        return (int) (((long) count * bits + 7) >>> 3);
    }

    /** Reads number {@code index} of bit-packed numbers of at most 24 bits each. */
    static int unpack(byte[] bytes, int offset, int bits, int index) {
        long bit = (long) index * bits;
        int at = offset + (int) (bit >>> 3);
        int shift = (int) (bit & 7);
        int word = bytes[at] & 0xff;
        for (int have = 8; have < shift + bits; have += 8) {
            word |= (bytes[++at] & 0xff) << have;
        }
        return (word >>> shift) & ((1 << bits) - 1);
    }
}
