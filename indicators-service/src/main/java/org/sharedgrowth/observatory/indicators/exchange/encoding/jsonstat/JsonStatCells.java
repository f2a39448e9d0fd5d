package org.sharedgrowth.observatory.indicators.exchange.encoding.jsonstat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;

/**
 * The rows of a cube whose shape is not known yet, in order of arrival; each takes only a few
 * bytes.
 */
final class JsonStatCells {
    private static final int INITIAL_CAPACITY = 256;
    private static final byte MISSING = -1;
    private static final byte WIDE = -2;

    private int size;
    private int[] series = new int[INITIAL_CAPACITY];
    private int[] periods = new int[INITIAL_CAPACITY];
    private long[] mantissas = new long[INITIAL_CAPACITY];
    private byte[] scales = new byte[INITIAL_CAPACITY];
    private final Map<Integer, BigDecimal> wide = new HashMap<>();
    private final Map<Integer, String> statuses = new HashMap<>();
    private final Map<Integer, String> notes = new HashMap<>();

    int size() {
        return size;
    }

    /**
     * Adds a row.
     *
     * @param seriesIndex index of its series
     * @param periodIndex index of its period
     * @param withValue whether its value is written
     */
    void add(int seriesIndex, int periodIndex, PackedSeries from, int row, boolean withValue) {
        if (size == series.length) {
            grow();
        }
        series[size] = seriesIndex;
        periods[size] = periodIndex;
        scales[size] = MISSING;
        if (withValue && from.isWide(row)) {
            scales[size] = WIDE;
            wide.put(
                    size,
                    Objects.requireNonNull(
                            from.wide(row), "no decimal is stored for a wide value"));
        } else if (withValue && !from.isMissing(row)) {
            mantissas[size] = from.mantissa(row);
            scales[size] = from.scale(row);
        }
        size++;
    }

    private void grow() {
        int capacity = size * 2;
        series = Arrays.copyOf(series, capacity);
        periods = Arrays.copyOf(periods, capacity);
        mantissas = Arrays.copyOf(mantissas, capacity);
        scales = Arrays.copyOf(scales, capacity);
    }

    /** Adds status and note to the last row. */
    void remark(@Nullable String status, @Nullable String note) {
        if (status != null) {
            statuses.put(size - 1, status);
        }
        if (note != null) {
            notes.put(size - 1, note);
        }
    }

    int series(int row) {
        return series[row];
    }

    int period(int row) {
        return periods[row];
    }

    /** Writes the value of a row; {@code null} if it is missing. */
    void value(int row, ByteSink out) {
        switch (scales[row]) {
            case MISSING -> out.put("null");
            case WIDE ->
                    out.put(
                            Objects.requireNonNull(wide.get(row), "a wide value is not stored")
                                    .toPlainString());
            default -> out.decimal(mantissas[row], scales[row]);
        }
    }

    /** The statuses to write, by row. */
    Map<Integer, String> statuses() {
        return statuses;
    }

    /** The notes to write, by row. */
    Map<Integer, String> notes() {
        return notes;
    }
}
