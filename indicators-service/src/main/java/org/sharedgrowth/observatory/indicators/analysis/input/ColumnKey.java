package org.sharedgrowth.observatory.indicators.analysis.input;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a column of figures measures.
 *
 * @param indicator code of the indicator
 * @param breakdown codes by dimension, such as {@code SEX} to {@code F}; the other dimensions are
 *     at their totals
 */
public record ColumnKey(String indicator, SortedMap<String, String> breakdown) {
    public ColumnKey {
        breakdown = Collections.unmodifiableSortedMap(new TreeMap<>(breakdown));
    }

    /** An indicator at its totals. */
    public static ColumnKey total(String indicator) {
        return new ColumnKey(indicator, new TreeMap<>());
    }

    /** One part of an indicator, such as {@code SEX}, {@code F}. */
    public static ColumnKey of(String indicator, String dimension, String code) {
        return new ColumnKey(indicator, new TreeMap<>(Map.of(dimension, code)));
    }
}
