package org.sharedgrowth.observatory.indicators.submission.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sharedgrowth.observatory.indicators.series.DecimalParser;
import org.sharedgrowth.observatory.indicators.series.Decimals;
import org.sharedgrowth.observatory.indicators.submission.reading.Unreadable;

/** The cells of a file in the order of its rows, column by column: 25 bytes a cell. */
final class CellTable {
    /** Scale of a cell that is to be deleted. */
    static final byte DELETED = Decimals.WIDE + 1;

    /** What fits beside another check into half a gigabyte of heap. */
    private static final int MOST_CELLS = 6_000_000;

    int[] series = new int[1 << 12];
    int[] periods = new int[1 << 12];
    long[] mantissas = new long[1 << 12];
    byte[] scales = new byte[1 << 12];
    int[] attributes = new int[1 << 12];
    int[] rows = new int[1 << 12];
    final List<BigDecimal> wide = new ArrayList<>();
    private int size;
    private boolean grouped = true;

    int size() {
        return size;
    }

    /** Whether the cells of each series stand together already. */
    boolean isGrouped() {
        return grouped;
    }

    void add(int seriesNumber, int period, DecimalParser number, int combination, long row)
            throws Unreadable {
        BigDecimal big = number.wide();
        if (big == null) {
            add(seriesNumber, period, number.mantissa(), number.scale(), combination, row);
        } else {
            wide.add(big);
            add(seriesNumber, period, wide.size() - 1, Decimals.WIDE, combination, row);
        }
    }

    void addMissing(int seriesNumber, int period, int combination, long row) throws Unreadable {
        add(seriesNumber, period, 0, Decimals.NO_VALUE, combination, row);
    }

    void addDeletion(int seriesNumber, int period, long row) throws Unreadable {
        add(seriesNumber, period, 0, DELETED, 0, row);
    }

    private void add(
            int seriesNumber, int period, long mantissa, byte scale, int combination, long row)
            throws Unreadable {
        if (size == series.length) {
            grow(row);
        }
        grouped &= size == 0 || seriesNumber >= series[size - 1];
        series[size] = seriesNumber;
        periods[size] = period;
        mantissas[size] = mantissa;
        scales[size] = scale;
        attributes[size] = combination;
        rows[size++] = (int) Math.min(row, Integer.MAX_VALUE);
    }

    private void grow(long row) throws Unreadable {
        if (size >= MOST_CELLS) {
            throw new Unreadable(
                    "too-many-rows",
                    row,
                    "The file has more than " + MOST_CELLS + " observations.",
                    "Send it in parts, split by indicator.");
        }
        int capacity = Math.min(size * 2, MOST_CELLS);
        series = Arrays.copyOf(series, capacity);
        periods = Arrays.copyOf(periods, capacity);
        mantissas = Arrays.copyOf(mantissas, capacity);
        scales = Arrays.copyOf(scales, capacity);
        attributes = Arrays.copyOf(attributes, capacity);
        rows = Arrays.copyOf(rows, capacity);
    }
}
