package org.sharedgrowth.observatory.indicators.series.packed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent.AttributeColumn;

/**
 * Packs the observations of a series version into the bytes that are stored, hashed and kept in
 * memory; {@link PackedLayout} describes the format. Equal contents give equal bytes. To read
 * without unpacking, see {@link PackedSeries}.
 */
public final class SeriesCodec {
    private SeriesCodec() {}

    /**
     * Packs the content of a version. Absent columns and columns with one value take a few bytes
     * each.
     */
    public static byte[] encode(SeriesContent content) {
        PackedWriter out = new PackedWriter();
        Decimals values = content.values();
        int n = content.size();
        out.raw(PackedLayout.VERSION);
        if (n == 0) {
            out.raw(content.frequency().number());
            out.varint(0);
            return out.toBytes();
        }
        int flags = flags(content);
        out.raw(content.frequency().number() | flags);
        out.varint(n);
        periods(out, content.periods(), (flags & PackedLayout.GAPS) != 0);
        out.varint(content.seriesAttributes().size());
        content.seriesAttributes().forEach(out::text);
        out.varint(content.observationAttributes().size());
        for (AttributeColumn column : content.observationAttributes()) {
            attribute(out, column, n);
        }
        if ((flags & PackedLayout.MISSING) != 0) {
            out.packed(missingMask(values), 1);
        }
        if ((flags & PackedLayout.WIDE) != 0) {
            wide(out, values);
        }
        scales(out, values, (flags & PackedLayout.MIXED_SCALES) != 0);
        mantissas(out, values);
        return out.toBytes();
    }

    /** The version that marks a series as deleted. */
    public static byte[] tombstone(Frequency frequency) {
        return new byte[] {PackedLayout.VERSION, (byte) frequency.number(), 0};
    }

    /** Unpacks a version completely. */
    public static SeriesContent decode(byte[] packed) {
        PackedSeries series = new PackedSeries().wrap(packed);
        int n = series.size();
        int[] periods = new int[n];
        Decimals.Builder values = new Decimals.Builder(n);
        for (int i = 0; i < n; i++) {
            periods[i] = series.period(i);
            series.addValueTo(values, i);
        }
        List<@Nullable String> seriesAttributes = new ArrayList<>();
        for (int a = 0; a < series.seriesAttributeCount(); a++) {
            seriesAttributes.add(series.seriesAttribute(a));
        }
        List<AttributeColumn> columns = new ArrayList<>();
        for (int a = 0; a < series.observationAttributeCount(); a++) {
            columns.add(column(series, a));
        }
        return new SeriesContent(
                series.frequency(), periods, values.build(), seriesAttributes, columns);
    }

    private static AttributeColumn column(PackedSeries series, int attribute) {
        if (series.isUniform(attribute)) {
            return new AttributeColumn.Uniform(series.observationAttribute(attribute, 0));
        }
        @Nullable String[] each = new @Nullable String[series.size()];
        for (int i = 0; i < each.length; i++) {
            each[i] = series.observationAttribute(attribute, i);
        }
        return new AttributeColumn.Each(each);
    }

    private static int flags(SeriesContent content) {
        int flags = 0;
        int[] periods = content.periods();
        for (int i = 1; i < periods.length; i++) {
            if (periods[i] <= periods[i - 1]) {
                throw new IllegalArgumentException(
                        "Period ordinals must ascend: "
                                + periods[i - 1]
                                + " is followed by "
                                + periods[i]);
            }
            flags |= periods[i] == periods[i - 1] + 1 ? 0 : PackedLayout.GAPS;
        }
        int scale = Decimals.NO_VALUE;
        for (byte s : content.values().scales()) {
            if (s == Decimals.NO_VALUE) {
                flags |= PackedLayout.MISSING;
            } else if (s == Decimals.WIDE) {
                flags |= PackedLayout.WIDE;
            } else if (scale == Decimals.NO_VALUE) {
                scale = s;
            } else if (scale != s) {
                flags |= PackedLayout.MIXED_SCALES;
            }
        }
        return flags;
    }

    private static void periods(PackedWriter out, int[] periods, boolean hasGaps) {
        out.signed(periods[0]);
        if (!hasGaps) {
            return;
        }
        int runs = 1;
        for (int i = 1; i < periods.length; i++) {
            runs += periods[i] == periods[i - 1] + 1 ? 0 : 1;
        }
        out.varint(runs);
        int start = 0;
        for (int i = 1; i <= periods.length; i++) {
            if (i == periods.length) {
                out.varint(i - start);
            } else if (periods[i] != periods[i - 1] + 1) {
                out.varint(i - start);
                out.varint((long) periods[i] - periods[i - 1] - 1);
                start = i;
            }
        }
    }

    private static void attribute(PackedWriter out, AttributeColumn column, int n) {
        if (column instanceof AttributeColumn.Uniform(String value)) {
            out.varint(1);
            out.text(value);
            return;
        }
        Map<@Nullable String, Integer> numbers = new HashMap<>();
        List<@Nullable String> texts = new ArrayList<>();
        int[] codes = new int[n];
        for (int i = 0; i < n; i++) {
            String value = column.at(i);
            Integer number = numbers.get(value);
            if (number == null) {
                number = texts.size();
                numbers.put(value, number);
                texts.add(value);
            }
            codes[i] = number;
        }
        out.varint(texts.size());
        texts.forEach(out::text);
        if (texts.size() > 1) {
            out.packed(codes, PackedLayout.bitsFor(texts.size() - 1));
        }
    }

    private static int[] missingMask(Decimals values) {
        int[] bits = new int[values.size()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = values.isMissing(i) ? 1 : 0;
        }
        return bits;
    }

    private static void wide(PackedWriter out, Decimals values) {
        out.varint(values.wide().size());
        int previous = 0;
        for (int i = 0; i < values.size(); i++) {
            if (values.scales()[i] == Decimals.WIDE) {
                byte[] digits =
                        values.wide()
                                .get(Math.toIntExact(values.mantissas()[i]))
                                .toPlainString()
                                .getBytes(StandardCharsets.US_ASCII);
                out.varint(i - previous);
                out.varint(digits.length);
                for (byte digit : digits) {
                    out.raw(digit);
                }
                previous = i;
            }
        }
    }

    private static boolean isPlain(byte scale) {
        return scale > Decimals.WIDE;
    }

    private static void scales(PackedWriter out, Decimals values, boolean isMixed) {
        int smallest = Byte.MAX_VALUE;
        int largest = 0;
        for (byte scale : values.scales()) {
            if (isPlain(scale)) {
                smallest = Math.min(smallest, scale);
                largest = Math.max(largest, scale);
            }
        }
        smallest = Math.min(smallest, largest);
        out.raw(smallest);
        if (isMixed) {
            int bits = PackedLayout.bitsFor(largest - smallest);
            int[] offsets = new int[values.size()];
            for (int i = 0; i < offsets.length; i++) {
                byte scale = values.scales()[i];
                offsets[i] = isPlain(scale) ? scale - smallest : 0;
            }
            out.raw(bits);
            out.packed(offsets, bits);
        }
    }

    private static void mantissas(PackedWriter out, Decimals values) {
        long smallest = Long.MAX_VALUE;
        long largest = Long.MIN_VALUE;
        for (int i = 0; i < values.size(); i++) {
            if (isPlain(values.scales()[i])) {
                smallest = Math.min(smallest, values.mantissas()[i]);
                largest = Math.max(largest, values.mantissas()[i]);
            }
        }
        if (largest < smallest) {
            smallest = 0;
            largest = 0;
        }
        int width = (Long.SIZE - Long.numberOfLeadingZeros(largest - smallest) + 7) / 8;
        out.raw(width);
        out.signed(smallest);
        for (int i = 0; i < values.size(); i++) {
            boolean isPlain = isPlain(values.scales()[i]);
            out.littleEndian(isPlain ? values.mantissas()[i] - smallest : 0, width);
        }
    }
}
