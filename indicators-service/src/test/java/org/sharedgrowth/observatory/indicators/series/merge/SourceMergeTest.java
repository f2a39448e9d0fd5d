package org.sharedgrowth.observatory.indicators.series.merge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.series.SeriesBuilder;
import org.sharedgrowth.observatory.indicators.series.merge.SourceOrder.Candidate;
import org.sharedgrowth.observatory.indicators.series.packed.Confidentiality;
import org.sharedgrowth.observatory.indicators.series.packed.ContentHash;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.PublicFingerprint;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesCodec;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Dsd.Component;
import org.sharedgrowth.observatory.indicators.structure.Names;

class SourceMergeTest {
    static final Dsd DSD =
            new Dsd(
                    new ArtefactId("DIGOBS", "DSD", "1.0.0"),
                    Names.NONE,
                    List.of(),
                    component("TIME_PERIOD"),
                    component("OBS_VALUE"),
                    List.of(
                            component("UNIT_MEASURE"),
                            component("UNIT_MULT"),
                            component("DECIMALS")),
                    List.of(
                            component("OBS_STATUS"),
                            component("CONF_STATUS"),
                            component("SOURCE"),
                            component("COMMENT_OBS")));

    private final SourceMerge merge = new SourceMerge(DSD);
    private final PublicFingerprint fingerprint = new PublicFingerprint(new Confidentiality(DSD));

    private static Component component(String id) {
        return new Component(id, Names.NONE, null, false);
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** An office's values by year; values in parentheses are confidential. */
    private record SentSeries(String unit, NavigableMap<Integer, String> rows) {
        static SentSeries random(Random random) {
            TreeMap<Integer, String> rows = new TreeMap<>();
            for (int year = 2015; year < 2023; year++) {
                int kind = random.nextInt(4);
                String value = Integer.toString(random.nextInt(1000));
                if (kind == 0) {
                    rows.put(year, "(" + value + ")");
                } else if (kind < 3) {
                    rows.put(year, value);
                }
            }
            return new SentSeries(random.nextInt(4) == 0 ? "PS" : "PT", rows);
        }

        SentSeries withoutConfidential() {
            TreeMap<Integer, String> publicRows = new TreeMap<>(rows);
            publicRows.values().removeIf(SourceMergeTest::isConfidential);
            return new SentSeries(unit, publicRows);
        }

        boolean hasPublicRows() {
            return !withoutConfidential().rows.isEmpty();
        }

        byte[] packed() {
            if (rows.isEmpty()) {
                return SeriesCodec.tombstone(Frequency.A);
            }
            SeriesBuilder series = aSeries().measuredIn(unit, "0", "1");
            rows.forEach((year, value) -> {
                if (isConfidential(value)) {
                    series.confidential(year.toString(), value.substring(1, value.length() - 1));
                } else {
                    series.row(year.toString(), value);
                }
            });
            return SeriesCodec.encode(series.build());
        }

        static SentSeries of(byte[] packed) {
            PackedSeries series = new PackedSeries().wrap(packed);
            TreeMap<Integer, String> rows = new TreeMap<>();
            for (int i = 0; i < series.size(); i++) {
                String value = String.valueOf(series.value(i));
                boolean isConfidential = "C".equals(series.observationAttribute(1, i));
                int year =
                        Integer.parseInt(new TimePeriod(Frequency.A, series.period(i)).toString());
                rows.put(year, isConfidential ? "(" + value + ")" : value);
            }
            return new SentSeries(
                    series.size() == 0 ? "" : String.valueOf(series.seriesAttribute(0)), rows);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SOURCE", "COMMENT_TS"})
    void rowsAreNotCombinedWithAttributesOfAnotherOffice(String attribute) {
        Dsd dsdWithSeriesAttribute =
                new Dsd(
                        DSD.id(),
                        Names.NONE,
                        List.of(),
                        DSD.timeDimension(),
                        DSD.measure(),
                        List.of(
                                component("UNIT_MEASURE"),
                                component("UNIT_MULT"),
                                component(attribute)),
                        DSD.observationAttributes());
        byte[] first = seriesWithSource("ITU", "2020");
        assertArrayEquals(
                first,
                new SourceMerge(dsdWithSeriesAttribute)
                        .merge(List.of(first, seriesWithSource("Census", "2021"))));
        assertEquals(
                2,
                SeriesCodec.decode(
                                new SourceMerge(dsdWithSeriesAttribute)
                                        .merge(List.of(first, seriesWithSource("ITU", "2021"))))
                        .size());
    }

    private static byte[] seriesWithSource(String source, String year) {
        return SeriesCodec.encode(aSeries().measuredIn("PT", "0", source).row(year, "1").build());
    }

    private static boolean isConfidential(String value) {
        return value.startsWith("(");
    }

    /** A simple, slow implementation of the merge rule. */
    private static SentSeries model(List<SentSeries> inOrderOfPreference) {
        @Nullable SentSeries lead = null;
        for (SentSeries sent : inOrderOfPreference) {
            lead = lead == null && sent.hasPublicRows() ? sent : lead;
        }
        for (SentSeries sent : inOrderOfPreference) {
            lead = lead == null && !sent.rows.isEmpty() ? sent : lead;
        }
        TreeMap<Integer, String> merged = new TreeMap<>();
        if (lead == null) {
            return new SentSeries("", merged);
        }
        for (int year = 2015; year < 2023; year++) {
            @Nullable String publicValue = null;
            @Nullable String confidentialValue = null;
            for (SentSeries sent : inOrderOfPreference) {
                String value = sent.unit.equals(lead.unit) ? sent.rows.get(year) : null;
                if (value != null && isConfidential(value)) {
                    confidentialValue = confidentialValue == null ? value : confidentialValue;
                } else if (value != null) {
                    publicValue = publicValue == null ? value : publicValue;
                }
            }
            String value = publicValue == null ? confidentialValue : publicValue;
            if (value != null) {
                merged.put(year, value);
            }
        }
        return new SentSeries(lead.unit, merged);
    }

    private static List<SentSeries> randomSeries(long seed) {
        Random random = new Random(seed);
        List<SentSeries> sent = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            sent.add(
                    random.nextInt(5) == 0
                            ? new SentSeries("PT", new TreeMap<>())
                            : SentSeries.random(random));
        }
        return sent;
    }

    private byte[] merge(List<SentSeries> sent) {
        return merge.merge(sent.stream().map(SentSeries::packed).toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void publicRowsArePreferredToConfidentialOnes(long seed) {
        List<SentSeries> sent = randomSeries(seed);

        assertEquals(model(sent), SentSeries.of(merge(sent)), "seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void confidentialRowsDoNotAffectPublicOnes(long seed) {
        List<SentSeries> sent = randomSeries(seed);
        byte[] all = merge(sent);
        byte[] publicOnly = merge(sent.stream().map(SentSeries::withoutConfidential).toList());

        assertEquals(
                fingerprint.of(publicOnly, ContentHash.of(publicOnly)),
                fingerprint.of(all, ContentHash.of(all)),
                "seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theMergeTellsWhichOfficeARowComesFrom(long seed) {
        List<SentSeries> sent = randomSeries(seed);
        SentSeries merged = model(sent);
        List<byte[]> packed = sent.stream().map(SentSeries::packed).toList();
        for (int year = 2015; year < 2023; year++) {
            int office = merge.indexOfSourceAt(packed, TimePeriod.parse(Integer.toString(year)));
            String value = office < 0 ? null : sent.get(office).rows.get(year);
            assertEquals(merged.rows.get(year), value, "seed " + seed + " year " + year);
        }
        assertEquals(-1, merge.indexOfSourceAt(packed, TimePeriod.parse("2015-Q1")));
    }

    @Test
    void aSeriesOfOneOfficeIsUnchanged() {
        byte[] one = aSeries().row("2020", "14.50").packed();
        byte[] tombstone = SeriesCodec.tombstone(Frequency.A);

        assertArrayEquals(one, merge.merge(List.of(tombstone, one)));
        assertArrayEquals(tombstone, merge.merge(List.of(tombstone, tombstone)));
    }

    @Test
    void byDefaultTheFirstOfficeWithAPublicRowIsPreferred() {
        Candidate publishedFirst = new Candidate("Z", 3L, new byte[0]);
        Candidate publishedLater = new Candidate("A", 7L, new byte[0]);
        Candidate neverPublic = new Candidate("B", null, new byte[0]);
        Candidate neverPublicEither = new Candidate("C", null, new byte[0]);
        List<Candidate> all =
                List.of(neverPublicEither, neverPublic, publishedLater, publishedFirst);

        assertEquals(
                List.of(publishedFirst, publishedLater, neverPublic, neverPublicEither),
                new SourceOrder(List.of()).sort(all));
        assertEquals(
                List.of(neverPublicEither, publishedLater, publishedFirst, neverPublic),
                new SourceOrder(List.of("C", "X", "A")).sort(all));
    }

    @Test
    void aMissingMultiplierMeansZero() {
        byte[] withoutMultiplier = aSeries().measuredIn("PT", null, "1").row("2020", "1").packed();
        byte[] ones = aSeries().measuredIn("PT", "0", "1").row("2021", "2").packed();
        byte[] thousands = aSeries().measuredIn("PT", "3", "1").row("2022", "3").packed();
        SentSeries merged = SentSeries.of(merge.merge(List.of(withoutMultiplier, ones, thousands)));
        assertEquals(new TreeMap<>(Map.of(2020, "1", 2021, "2")), merged.rows());
    }
}
