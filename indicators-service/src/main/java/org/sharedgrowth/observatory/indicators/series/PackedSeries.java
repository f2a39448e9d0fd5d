package org.sharedgrowth.observatory.indicators.series;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A window on the packed bytes of one series version after another: random access to periods,
 * values and attributes without an object per observation. Moved on by {@link #wrap}; not
 * thread-safe. The bytes are those of {@link PackedLayout}.
 */
public final class PackedSeries {
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[0];
    private final PackedCursor in = new PackedCursor();
    private int flags;
    private int size;
    private Frequency frequency = Frequency.A;
    private int firstPeriod;
    private int[] periods = new int[0];
    private int seriesAttributeCount;
    private @Nullable String[] seriesTexts = new @Nullable String[8];
    private int columnCount;
    private int[] columnOffset = new int[8];
    private int[] columnBits = new int[8];
    private int[] columnDistinct = new int[8];
    private @Nullable String[][] columnTexts = new @Nullable String[8][];
    private int missingOffset;
    private int wideOffset;
    private int smallestScale;
    private int scaleBits;
    private int scaleOffset;
    private int width;
    private long smallestMantissa;
    private int mantissaOffset;

    /** Looks at another series from here on; the array must not change. */
    public PackedSeries wrap(byte[] packed) {
        bytes = packed;
        if (packed.length < 3 || packed[0] != PackedLayout.VERSION) {
            throw new IllegalStateException("Packed series of an unknown version");
        }
        frequency = Frequency.at(packed[1] & PackedLayout.FREQUENCY_MASK);
        flags = packed[1];
        in.bytes = packed;
        in.at = 2;
        size = in.count();
        seriesAttributeCount = 0;
        columnCount = 0;
        if (size > 0) {
            readPeriods();
            readSeriesAttributes();
            readColumns();
            readValues();
        }
        return this;
    }

    /** What it looks at; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    private void readPeriods() {
        firstPeriod = Math.toIntExact(in.signed());
        if ((flags & PackedLayout.GAPS) == 0) {
            return;
        }
        if (periods.length < size) {
            periods = new int[Math.max(size, periods.length * 2)];
        }
        int runs = in.count();
        int period = firstPeriod;
        int index = 0;
        for (int run = 1; run <= runs; run++) {
            int length = in.count();
            for (int i = 0; i < length; i++) {
                periods[index++] = period++;
            }
            period += run < runs ? in.count() : 0;
        }
    }

    private void readSeriesAttributes() {
        seriesAttributeCount = in.count();
        if (seriesTexts.length < seriesAttributeCount) {
            seriesTexts = new @Nullable String[seriesAttributeCount];
        }
        for (int a = 0; a < seriesAttributeCount; a++) {
            seriesTexts[a] = in.text();
        }
    }

    private void readColumns() {
        columnCount = in.count();
        if (columnBits.length < columnCount) {
            columnBits = new int[columnCount];
            columnDistinct = new int[columnCount];
            columnOffset = new int[columnCount];
            columnTexts = new @Nullable String[columnCount][];
        }
        for (int a = 0; a < columnCount; a++) {
            int distinct = in.count();
            if (columnTexts[a] == null || columnTexts[a].length < distinct) {
                columnTexts[a] = new @Nullable String[Math.max(distinct, 4)];
            }
            for (int t = 0; t < distinct; t++) {
                columnTexts[a][t] = in.text();
            }
            columnDistinct[a] = distinct;
            columnBits[a] = PackedLayout.bitsFor(distinct - 1);
            columnOffset[a] = in.at;
            in.at += PackedLayout.packedBytes(size, columnBits[a]);
        }
    }

    private void readValues() {
        missingOffset = in.at;
        in.at += (flags & PackedLayout.MISSING) == 0 ? 0 : PackedLayout.packedBytes(size, 1);
        wideOffset = in.at;
        if ((flags & PackedLayout.WIDE) != 0) {
            skipWide();
        }
        smallestScale = bytes[in.at++];
        scaleBits = (flags & PackedLayout.MIXED_SCALES) == 0 ? 0 : bytes[in.at++];
        scaleOffset = in.at;
        in.at += PackedLayout.packedBytes(size, scaleBits);
        width = bytes[in.at++];
        smallestMantissa = in.signed();
        mantissaOffset = in.at;
    }

    private void skipWide() {
        int count = in.count();
        for (int i = 0; i < count; i++) {
            in.varint();
            int length = in.count();
            in.at += length;
        }
    }

    /** How many observations; 0 says that the series was deleted. */
    public int size() {
        return size;
    }

    public Frequency frequency() {
        return frequency;
    }

    /** The ordinal of the period of an observation. */
    public int period(int index) {
        return (flags & PackedLayout.GAPS) == 0 ? firstPeriod + index : periods[index];
    }

    /** The observation of a period, or {@code -(insertion point) - 1} if it has none. */
    public int indexOf(int period) {
        if ((flags & PackedLayout.GAPS) != 0) {
            return Arrays.binarySearch(periods, 0, size, period);
        }
        long index = (long) period - firstPeriod;
        return index < 0 ? -1 : index >= size ? -size - 1 : (int) index;
    }

    public boolean isMissing(int index) {
        return (flags & PackedLayout.MISSING) != 0
                && PackedLayout.unpack(bytes, missingOffset, 1, index) != 0;
    }

    /**
     * Whether the value is to be had from {@link #wide} only. Asked first, unless it is missing.
     */
    public boolean isWide(int index) {
        return (flags & PackedLayout.WIDE) != 0 && wide(index) != null;
    }

    /** The digits of a value that is neither missing nor wide, signed. */
    public long mantissa(int index) {
        if (width == 0) {
            return smallestMantissa;
        }
        // The eight bytes that end with this mantissa: the header is long enough to reach back.
        long word = (long) LONG.get(bytes, mantissaOffset + (index + 1) * width - Long.BYTES);
        return smallestMantissa + (word >>> (Long.SIZE - Byte.SIZE * width));
    }

    /** Digits after the point of a value that is neither missing nor wide. */
    public byte scale(int index) {
        return (byte)
                (scaleBits == 0
                        ? smallestScale
                        : smallestScale
                                + PackedLayout.unpack(bytes, scaleOffset, scaleBits, index));
    }

    /** A value of more digits than a mantissa holds, or null if this is none. */
    public @Nullable BigDecimal wide(int index) {
        if ((flags & PackedLayout.WIDE) == 0) {
            return null;
        }
        in.at = wideOffset;
        int count = in.count();
        int observation = 0;
        for (int i = 0; i < count; i++) {
            observation += in.count();
            int length = in.count();
            if (observation == index) {
                return new BigDecimal(new String(bytes, in.at, length, StandardCharsets.US_ASCII));
            }
            in.at += length;
        }
        return null;
    }

    /** The exact value, or null where it is missing. */
    public @Nullable BigDecimal value(int index) {
        if (isMissing(index)) {
            return null;
        }
        BigDecimal big = wide(index);
        return big != null ? big : BigDecimal.valueOf(mantissa(index), scale(index));
    }

    void addValueTo(Decimals.Builder values, int index) {
        BigDecimal big;
        if (isMissing(index)) {
            values.addMissing();
        } else if ((big = wide(index)) != null) {
            values.addWide(big);
        } else {
            values.add(mantissa(index), scale(index));
        }
    }

    public int seriesAttributeCount() {
        return seriesAttributeCount;
    }

    /** By position in {@code Dsd.seriesAttributes()}; null where absent or beyond what was sent. */
    public @Nullable String seriesAttribute(int attribute) {
        return attribute < seriesAttributeCount ? seriesTexts[attribute] : null;
    }

    public int observationAttributeCount() {
        return columnCount;
    }

    /** Whether an attribute has the same value, or none, at every observation. */
    public boolean isUniform(int attribute) {
        return attribute >= columnCount || columnBits[attribute] == 0;
    }

    /** Bit {@code a} is set if any observation carries attribute {@code a}; the first 64 only. */
    public long usedAttributes() {
        long used = 0;
        for (int a = 0; a < Math.min(columnCount, Long.SIZE); a++) {
            used |= columnBits[a] != 0 || columnTexts[a][0] != null ? 1L << a : 0;
        }
        return used;
    }

    /** Whether any observation carries another text than this in the attribute. */
    public boolean hasOther(int attribute, String text) {
        if (attribute < columnCount) {
            for (int t = 0; t < columnDistinct[attribute]; t++) {
                String other = columnTexts[attribute][t];
                if (other != null && !other.equals(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** By position in {@code Dsd.observationAttributes()}; null where absent. */
    public @Nullable String observationAttribute(int attribute, int index) {
        if (attribute >= columnCount) {
            return null;
        }
        int bits = columnBits[attribute];
        return columnTexts[attribute][
                bits == 0 ? 0 : PackedLayout.unpack(bytes, columnOffset[attribute], bits, index)];
    }
}
