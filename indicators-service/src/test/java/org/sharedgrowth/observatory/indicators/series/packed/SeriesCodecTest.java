package org.sharedgrowth.observatory.indicators.series.packed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent.AttributeColumn;

class SeriesCodecTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void unpackingReversesPackingAndTheEncodingIsUnique(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            SeriesContent content = randomContent(random);
            byte[] packed = SeriesCodec.encode(content);

            SeriesContent back = SeriesCodec.decode(packed);

            assertSame(content, back, "seed " + seed + " case " + i);
            assertArrayEquals(packed, SeriesCodec.encode(back), "seed " + seed + " case " + i);
        }
    }

    @Test
    void trailingZerosAreKept() {
        SeriesContent content = series(new int[] {2020, 2021}, "14.50", "14.5");

        SeriesContent back = SeriesCodec.decode(SeriesCodec.encode(content));

        assertEquals("14.50", String.valueOf(back.values().value(0)));
        assertEquals("14.5", String.valueOf(back.values().value(1)));
    }

    @Test
    void aColumnOfEqualValuesIsPackedLikeAUniformOne() {
        int[] periods = {2020, 2021};
        Decimals values = decimals("1", "2");
        SeriesContent uniform =
                new SeriesContent(
                        Frequency.A,
                        periods,
                        values,
                        List.of("PT"),
                        List.of(new AttributeColumn.Uniform("A")));
        SeriesContent each =
                new SeriesContent(
                        Frequency.A,
                        periods,
                        values,
                        List.of("PT"),
                        List.of(new AttributeColumn.Each(new String[] {"A", "A"})));

        assertArrayEquals(SeriesCodec.encode(uniform), SeriesCodec.encode(each));
    }

    @Test
    void sixtyAnnualValuesOfOneDecimalTakeLittleMoreThanTwoBytesEach() {
        int[] periods = new int[60];
        String[] texts = new String[60];
        for (int i = 0; i < 60; i++) {
            periods[i] = 1960 + i;
            texts[i] = (i * 37 % 1000) / 10 + "." + i % 10;
        }

        assertTrue(SeriesCodec.encode(series(periods, texts)).length < 60 * 2 + 30);
    }

    @Test
    void aDeletedSeriesHasNoObservations() {
        byte[] tombstone = SeriesCodec.tombstone(Frequency.M);

        assertEquals(0, SeriesCodec.decode(tombstone).size());
        assertArrayEquals(tombstone, SeriesCodec.encode(SeriesCodec.decode(tombstone)));
    }

    @Test
    void periodsOutOfOrderAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> SeriesCodec.encode(series(new int[] {2021, 2020}, "1", "2")));
    }

    @Test
    void bytesOfAnUnknownVersionAreRefused() {
        assertThrows(IllegalStateException.class, () -> SeriesCodec.decode(new byte[] {9, 0, 0}));
    }

    @Test
    void aPeriodOrItsInsertionPointIsFound() {
        PackedSeries series =
                new PackedSeries()
                        .wrap(
                                SeriesCodec.encode(
                                        series(new int[] {2000, 2001, 2005}, "1", "2", "3")));

        assertEquals(0, series.indexOf(2000));
        assertEquals(2, series.indexOf(2005));
        assertEquals(-3, series.indexOf(2003));
        assertEquals(-1, series.indexOf(1));
        assertEquals(-4, series.indexOf(Integer.MAX_VALUE));
    }

    private static SeriesContent randomContent(Random random) {
        int n = random.nextInt(random.nextInt(10) == 0 ? 400 : 40);
        int[] periods = new int[n];
        int period = random.nextInt(4000) - 1000;
        int gaps = random.nextInt(3);
        for (int i = 0; i < n; i++) {
            period += gaps == 0 ? 1 : 1 + random.nextInt(gaps * 3);
            periods[i] = period;
        }
        List<@Nullable String> seriesAttributes = new ArrayList<>();
        List<AttributeColumn> columns = new ArrayList<>();
        if (n > 0) {
            for (int a = random.nextInt(12); a > 0; a--) {
                seriesAttributes.add(randomText(random, 5));
            }
            for (int a = random.nextInt(12); a > 0; a--) {
                columns.add(randomColumn(random, n));
            }
        }
        Frequency[] frequencies = Frequency.values();
        return new SeriesContent(
                frequencies[random.nextInt(frequencies.length)],
                periods,
                randomValues(random, n),
                seriesAttributes,
                columns);
    }

    private static AttributeColumn randomColumn(Random random, int n) {
        int distinct = 1 + random.nextInt(random.nextInt(4) == 0 ? 300 : 4);
        @Nullable String[] each = new @Nullable String[n];
        for (int i = 0; i < n; i++) {
            each[i] = randomText(random, distinct);
        }
        return random.nextBoolean()
                ? new AttributeColumn.Each(each)
                : new AttributeColumn.Uniform(randomText(random, 3));
    }

    private static @Nullable String randomText(Random random, int distinct) {
        int number = random.nextInt(distinct + 1);
        return number == 0 ? null : number == 1 ? "" : "Quelle " + number + " 数字";
    }

    private static Decimals randomValues(Random random, int n) {
        DecimalParser parser = new DecimalParser();
        Decimals.Builder values = new Decimals.Builder(n);
        int kind = random.nextInt(6);
        for (int i = 0; i < n; i++) {
            if (kind > 2 && random.nextInt(6) == 0) {
                values.addMissing();
                continue;
            }
            String text =
                    switch (kind) {
                        case 0 -> "7.0";
                        case 1 -> random.nextInt(1000) + "." + random.nextInt(10);
                        case 2, 3 -> Double.toString(random.nextGaussian() * 1e6);
                        case 4 -> Double.toString(Double.longBitsToDouble(random.nextLong()));
                        default ->
                                new BigDecimal(
                                                new java.math.BigInteger(80, random),
                                                random.nextInt(30))
                                        .toPlainString();
                    };
            if (parser.parse(text) == DecimalParser.Outcome.NUMBER) {
                values.add(parser);
            } else {
                values.addMissing();
            }
        }
        return values.build();
    }

    private static void assertSame(SeriesContent expected, SeriesContent actual, String message) {
        assertEquals(expected.frequency(), actual.frequency(), message);
        assertArrayEquals(expected.periods(), actual.periods(), message);
        assertEquals(expected.seriesAttributes(), actual.seriesAttributes(), message);
        assertEquals(values(expected), values(actual), message);
        assertEquals(
                expected.observationAttributes().size(),
                actual.observationAttributes().size(),
                message);
        for (int a = 0; a < expected.observationAttributes().size(); a++) {
            for (int i = 0; i < expected.size(); i++) {
                assertEquals(
                        expected.observationAttributes().get(a).at(i),
                        actual.observationAttributes().get(a).at(i),
                        message);
            }
        }
    }

    private static List<@Nullable BigDecimal> values(SeriesContent content) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (int i = 0; i < content.size(); i++) {
            values.add(content.values().value(i));
        }
        return values;
    }

    private static SeriesContent series(int[] periods, String... texts) {
        return new SeriesContent(
                Frequency.A,
                periods,
                decimals(texts),
                Arrays.asList("PT", "0", "1"),
                Collections.nCopies(2, new AttributeColumn.Uniform("A")));
    }

    private static Decimals decimals(String... texts) {
        DecimalParser parser = new DecimalParser();
        Decimals.Builder values = new Decimals.Builder(texts.length);
        for (String text : texts) {
            assertEquals(DecimalParser.Outcome.NUMBER, parser.parse(text));
            values.add(parser);
        }
        return values.build();
    }
}
