package org.sharedgrowth.observatory.indicators.query;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * Keeps the first few of many rows, with their sort keys: dimensions and attributes by code,
 * periods by first day, values as doubles. Missing values come last in both directions. A row takes
 * a few bytes for each criterion, and no object. Not thread-safe.
 */
final class SortKeys {
    private static final List<Frequency> FREQUENCIES = List.of(Frequency.values());

    private final FlowSnapshot snapshot;
    private final Column[] columns;
    private final FirstSlots firstSlots;
    private int[] ordinals = new int[16];
    private int[] rows = new int[16];

    /** The sort keys of one criterion, by slot. */
    private sealed interface Column {
        default void ensureCapacity(int slots) {}

        default void put(int slot, PackedSeries series, int row) {}

        int compare(int a, int b);
    }

    /**
     * @param max maximum number of rows to keep
     */
    SortKeys(Sort sort, Dsd dsd, FlowSnapshot snapshot, int max) {
        this.snapshot = snapshot;
        this.columns = sort.terms().stream().map(term -> column(term, dsd)).toArray(Column[]::new);
        this.firstSlots = new FirstSlots(max, this::compare);
    }

    private Column column(Sort.Term term, Dsd dsd) {
        String id = term.component();
        int dimension = dsd.dimension(id);
        if (dimension >= 0) {
            return new Codes(dimension, ranks(snapshot.codes(dimension), term.descending()));
        }
        if (id.equals(dsd.timeDimension().id()) || id.equals(dsd.measure().id())) {
            return new Numbers(id.equals(dsd.measure().id()), term.descending());
        }
        // If there are several dataflows, some may lack the component.
        return new Texts(dsd.seriesAttribute(id), dsd.observationAttribute(id), term.descending());
    }

    /** The rank of each code in alphabetical order. */
    private static int[] ranks(List<String> codes, boolean descending) {
        Map<String, Integer> rankOfCode = new HashMap<>();
        for (String code : codes.stream().sorted().toList()) {
            rankOfCode.put(code, descending ? -rankOfCode.size() : rankOfCode.size());
        }
        return codes.stream().mapToInt(rankOfCode::get).toArray();
    }

    /** Keeps a row if it is among the first of all rows so far. */
    void add(int ordinal, PackedSeries series, int row) {
        int slot = firstSlots.freeSlot();
        if (slot == rows.length) {
            int capacity = slot * 2;
            ordinals = Arrays.copyOf(ordinals, capacity);
            rows = Arrays.copyOf(rows, capacity);
            for (Column column : columns) {
                column.ensureCapacity(capacity);
            }
        }
        ordinals[slot] = ordinal;
        rows[slot] = row;
        for (Column column : columns) {
            column.put(slot, series, row);
        }
        firstSlots.offer();
    }

    /** Slots of the kept rows, in order. */
    int[] sortedSlots() {
        return firstSlots.sortedSlots();
    }

    void clear() {
        firstSlots.clear();
    }

    int ordinal(int slot) {
        return ordinals[slot];
    }

    int row(int slot) {
        return rows[slot];
    }

    private int compare(int a, int b) {
        for (Column column : columns) {
            int order = column.compare(a, b);
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(snapshot.rank(ordinals[a]), snapshot.rank(ordinals[b]));
        return order != 0 ? order : Integer.compare(rows[a], rows[b]);
    }

    /** Sorts by the code of a dimension. */
    private final class Codes implements Column {
        private final int dimension;
        private final int[] ranks;

        Codes(int dimension, int[] ranks) {
            this.dimension = dimension;
            this.ranks = ranks;
        }

        @Override
        public int compare(int a, int b) {
            return Integer.compare(rank(a), rank(b));
        }

        private int rank(int slot) {
            return ranks[snapshot.codeNumber(ordinals[slot], dimension)];
        }
    }

    /** Sorts by period or by value; {@link Long#MAX_VALUE} stands for a missing value. */
    private static final class Numbers implements Column {
        private final boolean sortsValues;
        private final boolean descending;
        private long[] numbers = new long[16];

        Numbers(boolean sortsValues, boolean descending) {
            this.sortsValues = sortsValues;
            this.descending = descending;
        }

        @Override
        public void ensureCapacity(int slots) {
            numbers = Arrays.copyOf(numbers, slots);
        }

        @Override
        public void put(int slot, PackedSeries series, int row) {
            boolean missing = sortsValues && series.isMissing(row);
            long number = missing ? 0 : sortsValues ? value(series, row) : period(series, row);
            numbers[slot] = missing ? Long.MAX_VALUE : descending ? -number : number;
        }

        private static long period(PackedSeries series, int row) {
            TimePeriod period = new TimePeriod(series.frequency(), series.period(row));
            return period.firstDay().toEpochDay() * FREQUENCIES.size()
                    + FREQUENCIES.indexOf(period.frequency());
        }

        /** Maps the value of a row to a number that sorts in the same order. */
        private static long value(PackedSeries series, int row) {
            var value = series.value(row);
            long bits = Double.doubleToLongBits(value == null ? 0 : value.doubleValue());
            return bits < 0 ? Long.MIN_VALUE - bits : bits;
        }

        @Override
        public int compare(int a, int b) {
            return Long.compare(numbers[a], numbers[b]);
        }
    }

    /** Sorts by an attribute of the series or the row. */
    private static final class Texts implements Column {
        private final int seriesAttribute;
        private final int rowAttribute;
        private final boolean descending;
        private @Nullable String[] texts = new @Nullable String[16];

        Texts(int seriesAttribute, int rowAttribute, boolean descending) {
            this.seriesAttribute = seriesAttribute;
            this.rowAttribute = rowAttribute;
            this.descending = descending;
        }

        @Override
        public void ensureCapacity(int slots) {
            texts = Arrays.copyOf(texts, slots);
        }

        @Override
        public void put(int slot, PackedSeries series, int row) {
            texts[slot] =
                    seriesAttribute >= 0
                            ? series.seriesAttribute(seriesAttribute)
                            : rowAttribute < 0
                                    ? null
                                    : series.observationAttribute(rowAttribute, row);
        }

        @Override
        public int compare(int a, int b) {
            String one = texts[a];
            String other = texts[b];
            if (one == null || other == null) {
                return (one == null ? 1 : 0) - (other == null ? 1 : 0);
            }
            return descending ? other.compareTo(one) : one.compareTo(other);
        }
    }
}
