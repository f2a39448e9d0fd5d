package org.sharedgrowth.observatory.indicators.series.packed;

import java.util.Arrays;

/**
 * A packed series version with the offsets of its parts, which are computed once so that the header
 * need not be parsed again. Immutable. The bytes have the form of {@link PackedLayout}.
 */
public final class PackedVersion {
    private static final int MIN_LENGTH = 3;

    /**
     * Approximate size of an array that holds many versions, in bytes: large enough to be dense,
     * small enough to be freed soon.
     */
    private static final int SHARED_ARRAY_BYTES = 1 << 20;

    /** Contains the version's bytes from {@link #start} on, and perhaps other versions. */
    final byte[] bytes;

    private final int start;
    private final int length;
    final int flags;
    final Frequency frequency;
    final int size;
    final int firstPeriod;

    /** Offset after the first period, where the runs begin if there are gaps. */
    final int runs;

    final PackedTexts texts;

    /** Offset of the first column, including its texts. */
    final int columns;

    /** Offset of the bits that mark missing values. */
    final int missing;

    /** Offset of the wide numbers. */
    final int wide;

    final int smallestScale;

    /** Number of bits of a scale; 0 if all scales are equal. */
    final int scaleBits;

    /** Offset of the scales, if they are mixed. */
    final int scales;

    /** Number of bytes of a mantissa. */
    final int width;

    final long smallestMantissa;

    /** Offset of the mantissas. */
    final int mantissas;

    private PackedVersion(byte[] packed, int start, int length, boolean shared) {
        if (length < MIN_LENGTH || packed[start] != PackedLayout.VERSION) {
            throw new IllegalStateException("Packed series of an unknown version");
        }
        PackedCursor in = new PackedCursor();
        in.bytes = packed;
        bytes = packed;
        this.start = start;
        this.length = length;
        flags = packed[start + 1];
        frequency = Frequency.at(flags & PackedLayout.FREQUENCY_MASK);
        in.at = start + 2;
        size = in.count();
        firstPeriod = size == 0 ? 0 : Math.toIntExact(in.signed());
        runs = in.at;
        if (size > 0 && (flags & PackedLayout.GAPS) != 0) {
            skipRuns(in);
        }
        PackedTexts unshared = size == 0 ? PackedTexts.NONE : PackedTexts.read(in, size);
        texts = shared ? unshared.shared() : unshared;
        columns = in.at - texts.columnBytes(size);
        missing = in.at;
        in.at += (flags & PackedLayout.MISSING) == 0 ? 0 : PackedLayout.packedBytes(size, 1);
        wide = in.at;
        if ((flags & PackedLayout.WIDE) != 0) {
            skipWide(in);
        }
        smallestScale = size == 0 ? 0 : packed[in.at++];
        scaleBits = (flags & PackedLayout.MIXED_SCALES) == 0 ? 0 : packed[in.at++];
        scales = in.at;
        in.at += PackedLayout.packedBytes(size, scaleBits);
        width = size == 0 ? 0 : packed[in.at++];
        smallestMantissa = size == 0 ? 0 : in.signed();
        mantissas = in.at;
    }

    /** A version for temporary use; the array must not change. */
    public static PackedVersion of(byte[] packed) {
        return new PackedVersion(packed, 0, packed.length, false);
    }

    /** A version for long-term storage: texts that other versions also have are shared. */
    public static PackedVersion forStorage(byte[] packed) {
        return new PackedVersion(packed, 0, packed.length, true);
    }

    /**
     * Copies versions into adjacent memory, in their order, so that reading them together is fast.
     * Replaces every element.
     */
    public static void layOut(PackedVersion[] versions) {
        int from = 0;
        while (from < versions.length) {
            int to = from;
            int total = 0;
            while (to < versions.length && total < SHARED_ARRAY_BYTES) {
                total += versions[to++].length;
            }
            byte[] joined = new byte[total];
            int at = 0;
            for (int i = from; i < to; i++) {
                PackedVersion version = versions[i];
                System.arraycopy(version.bytes, version.start, joined, at, version.length);
                versions[i] = new PackedVersion(joined, at, version.length, true);
                at += version.length;
            }
            from = to;
        }
    }

    private static void skipRuns(PackedCursor in) {
        int count = in.count();
        for (int i = 0; i < 2 * count - 1; i++) {
            in.varint();
        }
    }

    private static void skipWide(PackedCursor in) {
        int count = in.count();
        for (int i = 0; i < count; i++) {
            in.varint();
            int length = in.count();
            in.at += length;
        }
    }

    /** Number of observations; 0 means that the series was deleted. */
    public int size() {
        return size;
    }

    /** The packed form; must not be changed. */
    public byte[] bytes() {
        return length == bytes.length ? bytes : Arrays.copyOfRange(bytes, start, start + length);
    }

    /** Length of the packed form. */
    public int length() {
        return length;
    }
}
