package org.sharedgrowth.observatory.indicators.analysis.input;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Figures as columns of numbers over the same areas and years. A figure that the caller may not see
 * is absent, as if it had never been delivered.
 */
public final class Figures {
    private final Scope scope;
    private final int[] years;
    private final Map<ColumnKey, Column> columns;
    private final Computed computed;

    Figures(Scope scope, int[] years, Map<ColumnKey, Column> columns) {
        this(scope, years, columns, new Computed());
    }

    private Figures(Scope scope, int[] years, Map<ColumnKey, Column> columns, Computed computed) {
        this.scope = scope;
        this.years = years;
        this.columns = columns;
        this.computed = computed;
    }

    /**
     * Figures without their scope, so that keeping them does not keep the whole state of the store.
     */
    record CachedFigures(int[] years, Map<ColumnKey, Column> columns, Computed computed) {
        Figures in(Scope scope) {
            return new Figures(scope, years, columns, computed);
        }
    }

    /** These figures without their scope. */
    CachedFigures withoutScope() {
        return new CachedFigures(years, columns, computed);
    }

    /**
     * A result that depends on these figures alone, such as the scores of an index. It is computed
     * once and kept for as long as the figures are cached.
     *
     * @param key the key of the result; equal keys always stand for results of one type
     * @param bytes approximate memory of the result, which is added to that of the figures
     */
    public <T> T once(Object key, Supplier<T> compute, ToLongFunction<? super T> bytes) {
        return computed.once(key, compute, bytes);
    }

    /** The scope that was read. */
    public Scope scope() {
        return scope;
    }

    /** Codes, ascending; all areas of the scope, with figures or without. */
    public List<String> areas() {
        return scope.areas();
    }

    /** Position of an area, or negative if it is not in the scope. */
    public int areaPosition(String code) {
        return Collections.binarySearch(scope.areas(), code);
    }

    /** Consecutive years, ascending; none if there is no figure and the scope names no years. */
    public int[] years() {
        return years.clone();
    }

    /** Number of years. */
    public int yearCount() {
        return years.length;
    }

    /** The year at a position. */
    public int year(int position) {
        return years[position];
    }

    /** The years in which an area has a value in a column of these figures, ascending. */
    public int[] yearsOf(Column column) {
        return IntStream.range(0, years.length)
                .filter(yearPosition ->
                        IntStream.range(0, areas().size())
                                .anyMatch(areaPosition ->
                                        !Double.isNaN(
                                                column.values()[cell(areaPosition, yearPosition)])))
                .map(this::year)
                .toArray();
    }

    /** Position of a year, or negative if it is not among the years. */
    public int yearPosition(int year) {
        return Arrays.binarySearch(years, year);
    }

    /** The index of a cell in the arrays of a column. */
    public int cell(int areaPosition, int yearPosition) {
        return areaPosition * years.length + yearPosition;
    }

    /** All columns, in the requested order. */
    public Collection<Column> columns() {
        return columns.values();
    }

    /** Whether no column has a figure. */
    public boolean isEmpty() {
        return columns.values().stream().allMatch(Column::isEmpty);
    }

    /** The column of a requested key; if there are no figures, it has no values. */
    public Column column(ColumnKey key) {
        Column column = columns.get(key);
        if (column == null) {
            throw new IllegalArgumentException("column was not read: " + key);
        }
        return column;
    }

    /** The value of a cell; null if there is none, or if the area or year is not in the scope. */
    public @Nullable Double value(ColumnKey key, String area, int year) {
        int a = areaPosition(area);
        int y = yearPosition(year);
        if (a < 0 || y < 0) {
            return null;
        }
        double value = column(key).values()[cell(a, y)];
        return Double.isNaN(value) ? null : value;
    }

    /**
     * Results that were computed from the same figures, each computed only once, and their
     * approximate size in bytes.
     */
    static final class Computed {
        /** Approximate memory of an entry in addition to the result that it holds. */
        private static final int OVERHEAD = 200;

        private final Map<Object, Object> values = new ConcurrentHashMap<>();
        private final AtomicLong bytes = new AtomicLong();
        private volatile Runnable grown = () -> {};

        /** Sets the action that is called after each addition. */
        void whenGrown(Runnable action) {
            grown = action;
        }

        /** Approximate memory in bytes. */
        long bytes() {
            return bytes.get();
        }

        /**
         * The result kept under a key, computed now if there is none.
         *
         * @param key the key; equal keys always stand for results of one type
         * @param size approximate memory of the result in bytes
         */
        @SuppressWarnings("unchecked")
        <T> T once(Object key, Supplier<T> compute, ToLongFunction<? super T> size) {
            Object known = values.get(key);
            if (known == null) {
                known =
                        values.computeIfAbsent(
                                key,
                                _ -> {
                                    T value = compute.get();
                                    bytes.addAndGet(OVERHEAD + size.applyAsLong(value));
                                    return value;
                                });
                grown.run();
            }
            return (T) known;
        }
    }
}
