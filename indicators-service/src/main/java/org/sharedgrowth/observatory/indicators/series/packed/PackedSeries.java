package org.sharedgrowth.observatory.indicators.series.packed;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A reusable view of the packed bytes of a series version: random access to periods, values and
 * attributes without an object for each observation. Reset with {@link #wrap}; not thread-safe. The
 * bytes have the form of {@link PackedLayout}.
 */
public final class PackedSeries {
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final PackedVersion NOTHING =
            PackedVersion.of(SeriesCodec.tombstone(Frequency.A));

    private PackedVersion version = NOTHING;
    private byte[] bytes = NOTHING.bytes;
    private PackedTexts texts = PackedTexts.NONE;
    private final PackedCursor in = new PackedCursor();
    private int[] periods = new int[0];
    private boolean periodsRead;

    /** Offset of the value numbers of each observation attribute. */
    private int[] columns = new int[8];

    /** Switches to another series; the array must not change. */
    public PackedSeries wrap(byte[] packed) {
        return wrap(PackedVersion.of(packed));
    }

    /** Switches to another series. */
    public PackedSeries wrap(PackedVersion packed) {
        version = packed;
        bytes = packed.bytes;
        texts = packed.texts;
        in.bytes = bytes;
        periodsRead = false;
        if (!texts.isUniform) {
            findColumns();
        }
        return this;
    }

    /** The current version. */
    public PackedVersion version() {
        return version;
    }

    /**
     * Identifies the attributes of the series and the lists of its observations' attribute values:
     * series with equal objects have the same attributes and lists.
     */
    public Object attributeTexts() {
        return texts;
    }

    private void findColumns() {
        int count = texts.lengths.length;
        if (columns.length < count) {
            columns = new int[count];
        }
        int at = version.columns;
        for (int a = 0; a < count; a++) {
            at += texts.lengths[a];
            columns[a] = at;
            at += PackedLayout.packedBytes(version.size, texts.bits[a]);
        }
    }

    private void readPeriods() {
        int size = version.size;
        if (periods.length < size) {
            periods = new int[Math.max(size, periods.length * 2)];
        }
        in.at = version.runs;
        int runs = in.count();
        int period = version.firstPeriod;
        int index = 0;
        for (int run = 1; run <= runs; run++) {
            int length = in.count();
            for (int i = 0; i < length; i++) {
                periods[index++] = period++;
            }
            period += run < runs ? in.count() : 0;
        }
        periodsRead = true;
    }

    /** Number of observations; 0 means that the series was deleted. */
    public int size() {
        return version.size;
    }

    public Frequency frequency() {
        return version.frequency;
    }

    /** The ordinal of the period of an observation. */
    public int period(int index) {
        if ((version.flags & PackedLayout.GAPS) == 0) {
            return version.firstPeriod + index;
        }
        if (!periodsRead) {
            readPeriods();
        }
        return periods[index];
    }

    /** The observation of a period, or {@code -(insertion point) - 1} if it has none. */
    public int indexOf(int period) {
        if ((version.flags & PackedLayout.GAPS) != 0) {
            return periodsRead
                    ? Arrays.binarySearch(periods, 0, version.size, period)
                    : indexAmongRuns(period);
        }
        long index = (long) period - version.firstPeriod;
        return index < 0 ? -1 : index >= version.size ? -version.size - 1 : (int) index;
    }

    private int indexAmongRuns(int period) {
        in.at = version.runs;
        int runs = in.count();
        int start = version.firstPeriod;
        int index = 0;
        for (int run = 1; run <= runs; run++) {
            if (period < start) {
                return -index - 1;
            }
            int length = in.count();
            if (period < start + length) {
                return index + period - start;
            }
            index += length;
            start += length + (run < runs ? in.count() : 0);
        }
        return -index - 1;
    }

    public boolean isMissing(int index) {
        return (version.flags & PackedLayout.MISSING) != 0
                && PackedLayout.unpack(bytes, version.missing, 1, index) != 0;
    }

    /**
     * Whether the value must be read with {@link #wide}. Check this first, unless the value is
     * missing.
     */
    public boolean isWide(int index) {
        return (version.flags & PackedLayout.WIDE) != 0 && wide(index) != null;
    }

    /** The digits of a value that is neither missing nor wide, signed. */
    public long mantissa(int index) {
        int width = version.width;
        if (width == 0) {
            return version.smallestMantissa;
        }
        // Reads the eight bytes that end with this mantissa; the header is long enough for that.
        long word = (long) LONG.get(bytes, version.mantissas + (index + 1) * width - Long.BYTES);
        return version.smallestMantissa + (word >>> (Long.SIZE - Byte.SIZE * width));
    }

    /** Digits after the point of a value that is neither missing nor wide. */
    public byte scale(int index) {
        int bits = version.scaleBits;
        return (byte)
                (bits == 0
                        ? version.smallestScale
                        : version.smallestScale
                                + PackedLayout.unpack(bytes, version.scales, bits, index));
    }

    /** The value if it has too many digits for a mantissa, otherwise null. */
    public @Nullable BigDecimal wide(int index) {
        if ((version.flags & PackedLayout.WIDE) == 0) {
            return null;
        }
        in.at = version.wide;
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

    /** The exact value, or null if it is missing. */
    public @Nullable BigDecimal value(int index) {
        if (isMissing(index)) {
            return null;
        }
        BigDecimal big = wide(index);
        return big != null ? big : BigDecimal.valueOf(mantissa(index), scale(index));
    }

    /**
     * Whether the values are equal digit by digit: 14.50 differs from 14.5, because digits are kept
     * as written. Both revisions and changes use this rule.
     */
    public boolean hasSameValue(int index, PackedSeries other, int otherIndex) {
        if (isMissing(index) || other.isMissing(otherIndex)) {
            return isMissing(index) && other.isMissing(otherIndex);
        }
        if (isWide(index) || other.isWide(otherIndex)) {
            return String.valueOf(wide(index)).equals(String.valueOf(other.wide(otherIndex)));
        }
        return mantissa(index) == other.mantissa(otherIndex)
                && scale(index) == other.scale(otherIndex);
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
        return texts.seriesAttributes.length;
    }

    /**
     * A series attribute by its position in {@code Dsd.seriesAttributes()}; null if it is absent or
     * was not sent.
     */
    public @Nullable String seriesAttribute(int attribute) {
        return attribute < texts.seriesAttributes.length ? texts.seriesAttributes[attribute] : null;
    }

    public int observationAttributeCount() {
        return texts.bits.length;
    }

    /** Whether an attribute has the same value, or none, at every observation. */
    public boolean isUniform(int attribute) {
        return attribute >= texts.bits.length || texts.bits[attribute] == 0;
    }

    /**
     * Bit {@code a} is set if any observation has attribute {@code a}; only the first 64
     * attributes.
     */
    public long usedAttributes() {
        long used = 0;
        for (int a = 0; a < Math.min(texts.bits.length, Long.SIZE); a++) {
            used |= texts.bits[a] != 0 || texts.observationValues[a][0] != null ? 1L << a : 0;
        }
        return used;
    }

    /** Whether any observation has a different text in the attribute. */
    public boolean hasOtherThan(int attribute, String text) {
        if (attribute < texts.bits.length) {
            for (String other : texts.observationValues[attribute]) {
                if (other != null && !other.equals(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * An observation attribute by its position in {@code Dsd.observationAttributes()}; null if it
     * is absent.
     */
    public @Nullable String observationAttribute(int attribute, int index) {
        if (attribute >= texts.bits.length) {
            return null;
        }
        int bits = texts.bits[attribute];
        return texts.observationValues[attribute][
                bits == 0 ? 0 : PackedLayout.unpack(bytes, columns[attribute], bits, index)];
    }
}
