package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.analysis.derived.DerivedCell;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Names;

class DerivedSeriesTest {
    private static final String KEY = "A.KEN.GAP_A._T";
    private static final Dsd DSD =
            new Dsd(
                    new ArtefactId("DIGOBS", "DSD", "1.0.0"),
                    Names.NONE,
                    components("FREQ", "REF_AREA", "INDICATOR", "SEX"),
                    component("TIME_PERIOD"),
                    component("OBS_VALUE"),
                    components("UNIT_MEASURE", "UNIT_MULT", "DECIMALS"),
                    components("OBS_STATUS", "CONF_STATUS", "SOURCE", "STANDARD_ERROR"));

    private static List<Dsd.Component> components(String... ids) {
        return Stream.of(ids).map(DerivedSeriesTest::component).toList();
    }

    private static Dsd.Component component(String id) {
        return new Dsd.Component(id, Names.NONE, null, true);
    }

    private static SortedMap<String, byte[]> packed(DerivedCell... cells) {
        return new DerivedSeries(DSD, "GAP_A", new MeasureUnit("PT", null), 2, "DF_A, gap 1.0.0")
                .packed(List.of(cells));
    }

    private static DerivedCell kenya(int year, double value, double error) {
        return new DerivedCell("KEN", year, value, error, "E");
    }

    @Test
    void figuresCarryAttributesAndAnyStandardError() {
        SortedMap<String, byte[]> all =
                packed(
                        kenya(2021, 12, Double.NaN),
                        kenya(2019, 10.25, 0.5),
                        new DerivedCell("BRA", 2020, -1e-7, Double.NaN, "A"));

        assertEquals(Set.of(KEY, "A.BRA.GAP_A._T"), all.keySet());
        PackedSeries series = new PackedSeries().wrap(all.getOrDefault(KEY, new byte[0]));
        assertEquals(2, series.size());
        assertEquals(2019, series.period(0));
        assertEquals(new BigDecimal("10.25"), series.value(0));
        assertEquals(new BigDecimal("12"), series.value(1));
        assertEquals("PT", series.seriesAttribute(0));
        assertEquals("0", series.seriesAttribute(1));
        assertEquals("2", series.seriesAttribute(2));
        assertEquals("E", series.observationAttribute(0, 0));
        assertEquals("F", series.observationAttribute(1, 0));
        assertEquals("DF_A, gap 1.0.0", series.observationAttribute(2, 0));
        assertEquals("0.5", series.observationAttribute(3, 0));
        assertNull(series.observationAttribute(3, 1));
        series.wrap(all.getOrDefault("A.BRA.GAP_A._T", new byte[0]));
        assertEquals(new BigDecimal("-0.0000001"), series.value(0));
    }

    @Test
    void numbersWithManyDigitsKeepTheirValue() {
        for (double value : new double[] {1.0 / 3, 1e23, 123456789.12345678, 4e-300}) {
            SortedMap<String, byte[]> all = packed(kenya(2020, value, Double.NaN));
            PackedSeries series = new PackedSeries().wrap(all.getOrDefault(KEY, new byte[0]));
            BigDecimal decoded = series.value(0);
            assertEquals(value, decoded == null ? Double.NaN : decoded.doubleValue());
        }
    }

    @Test
    void differencesAreFreeOfFloatingPointNoise() {
        SortedMap<String, byte[]> all = packed(kenya(2020, 28.44 - 23.5, 0.1 + 0.2));
        PackedSeries series = new PackedSeries().wrap(all.getOrDefault(KEY, new byte[0]));
        assertEquals(new BigDecimal("4.94"), series.value(0));
        assertEquals("0.3", series.observationAttribute(3, 0));
    }

    @Test
    void theOrderOfCellsDoesNotAffectTheBytes() {
        assertArrayEquals(
                packed(kenya(2020, 1, 2), kenya(2021, 3, 4)).get(KEY),
                packed(kenya(2021, 3, 4), kenya(2020, 1, 2)).get(KEY));
    }
}
