package org.sharedgrowth.observatory.indicators.observation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.NamedAttributes;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/**
 * Reads attributes of rows; null if the structure lacks them. Components are found by name,
 * regardless of their position.
 */
final class RowReader {
    static final String INDICATOR = "INDICATOR";
    private static final Set<String> NO_BREAKDOWN = Set.of(Dsd.FREQUENCY, Dsd.AREA, INDICATOR);

    private final Dsd dsd;
    private final NamedAttributes attributes;
    private final int indicator;
    private final int area;

    RowReader(Dataflow flow) {
        this.dsd = flow.structure();
        this.attributes = new NamedAttributes(dsd);
        this.indicator = dsd.dimension(INDICATOR);
        this.area = dsd.dimension(Dsd.AREA);
    }

    /** Whether a dimension breaks an indicator down, as sex or age do. */
    static boolean isBreakdown(String dimension) {
        return !NO_BREAKDOWN.contains(dimension);
    }

    @Nullable String indicator(String[] codes) {
        return indicator < 0 ? null : codes[indicator];
    }

    @Nullable String area(String[] codes) {
        return area < 0 ? null : codes[area];
    }

    @Nullable String areaName(String[] codes, List<String> languages) {
        if (area < 0) {
            return null;
        }
        Item item = find(dsd.dimensions().get(area).codelist(), codes[area]);
        return item == null ? codes[area] : item.names().in(languages);
    }

    Map<String, String> breakdown(String[] codes) {
        Map<String, String> breakdown = new LinkedHashMap<>();
        for (int d = 0; d < codes.length; d++) {
            String dimension = dsd.dimensions().get(d).id();
            if (isBreakdown(dimension)) {
                breakdown.put(dimension, codes[d]);
            }
        }
        return breakdown;
    }

    /** The exact value without exponent, or null where it is missing. */
    static @Nullable String value(PackedSeries series, int row) {
        BigDecimal value = series.value(row);
        return value == null ? null : value.toPlainString();
    }

    @Nullable String status(PackedSeries series, int row) {
        return attributes.ofObservation("OBS_STATUS", series, row);
    }

    /**
     * The source given for the row; null if there is none, even if the indicator has a general
     * source.
     */
    @Nullable String source(PackedSeries series, int row) {
        return attributes.of(NamedAttributes.SOURCE, series, row);
    }

    @Nullable String comment(PackedSeries series, int row) {
        return attributes.ofObservation("COMMENT_OBS", series, row);
    }

    @Nullable BigDecimal standardError(PackedSeries series, int row) {
        return attributes.decimalOfObservation(NamedAttributes.STANDARD_ERROR, series, row);
    }

    @Nullable BigDecimal sampleSize(PackedSeries series, int row) {
        return attributes.decimalOfObservation(NamedAttributes.SAMPLE_SIZE, series, row);
    }

    @Nullable String unit(PackedSeries series) {
        return attributes.ofSeries("UNIT_MEASURE", series);
    }

    @Nullable Integer unitMultiplier(PackedSeries series) {
        return attributes.integerOfSeries("UNIT_MULT", series);
    }

    @Nullable Integer decimals(PackedSeries series) {
        return attributes.integerOfSeries("DECIMALS", series);
    }

    private static @Nullable Item find(@Nullable Codelist codelist, String code) {
        return codelist == null ? null : codelist.find(code);
    }
}
