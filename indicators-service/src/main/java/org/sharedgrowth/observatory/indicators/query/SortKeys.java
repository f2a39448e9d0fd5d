package org.sharedgrowth.observatory.indicators.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * The rows of a selection with what they are ordered by: dimensions and attributes by code, periods
 * by first day, values by size. What is absent comes last, whichever the direction.
 */
final class SortKeys {
    private final FlowSnapshot snapshot;
    private final Dsd dsd;
    private final List<Sort.Term> terms;
    private final int[][] ranks;
    private int[] ordinals = new int[256];
    private int[] rows = new int[256];
    private final List<@Nullable Comparable<?>[]> values = new ArrayList<>();
    private int size;

    SortKeys(Sort sort, Dsd dsd, FlowSnapshot snapshot) {
        this.terms = sort.terms();
        this.dsd = dsd;
        this.snapshot = snapshot;
        this.ranks = new int[terms.size()][];
        for (int t = 0; t < ranks.length; t++) {
            int dimension = dsd.dimension(terms.get(t).component());
            ranks[t] = dimension < 0 ? new int[0] : ranks(snapshot.codes(dimension));
        }
    }

    /** The place of each code among all codes in the order of their characters. */
    private static int[] ranks(List<String> codes) {
        List<String> sorted = codes.stream().sorted().toList();
        return codes.stream().mapToInt(code -> sorted.indexOf(code)).toArray();
    }

    void add(int ordinal, PackedSeries series, int row) {
        if (size == rows.length) {
            ordinals = Arrays.copyOf(ordinals, size * 2);
            rows = Arrays.copyOf(rows, size * 2);
        }
        ordinals[size] = ordinal;
        rows[size++] = row;
        @Nullable Comparable<?>[] keys = new @Nullable Comparable<?>[terms.size()];
        for (int t = 0; t < keys.length; t++) {
            keys[t] = key(t, ordinal, series, row);
        }
        values.add(keys);
    }

    private @Nullable Comparable<?> key(int term, int ordinal, PackedSeries series, int row) {
        String id = terms.get(term).component();
        int dimension = dsd.dimension(id);
        if (dimension >= 0) {
            return ranks[term][snapshot.codeNumber(ordinal, dimension)];
        }
        if (id.equals(dsd.timeDimension().id())) {
            return new TimePeriod(series.frequency(), series.period(row));
        }
        if (id.equals(dsd.measure().id())) {
            BigDecimal value = series.value(row);
            return value;
        }
        int attribute = dsd.seriesAttribute(id);
        if (attribute >= 0) {
            return series.seriesAttribute(attribute);
        }
        // Of several dataflows only some may have the component.
        int ofRow = dsd.observationAttribute(id);
        return ofRow < 0 ? null : series.observationAttribute(ofRow, row);
    }

    /** Positions of the rows in order. */
    Integer[] order() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                ((Comparator<Integer>) this::compare)
                        .thenComparingInt(i -> snapshot.rank(ordinals[i]))
                        .thenComparingInt(i -> rows[i]));
        return order;
    }

    private int compare(int a, int b) {
        for (int t = 0; t < terms.size(); t++) {
            int order = compare(values.get(a)[t], values.get(b)[t], terms.get(t).descending());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked")
    private static int compare(
            @Nullable Comparable<?> a, @Nullable Comparable<?> b, boolean descending) {
        if (a == null || b == null) {
            return (a == null ? 1 : 0) - (b == null ? 1 : 0);
        }
        int order = ((Comparable<Object>) a).compareTo(b);
        return descending ? -order : order;
    }

    int ordinal(int position) {
        return ordinals[position];
    }

    int row(int position) {
        return rows[position];
    }
}
