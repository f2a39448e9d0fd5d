package org.sharedgrowth.observatory.indicators.submission.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
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

    private static final int BITS = 15;
    private static final int CHUNK = 1 << BITS;
    private static final int MASK = CHUNK - 1;

    private final List<Chunk> chunks = new ArrayList<>();
    private final List<BigDecimal> wide = new ArrayList<>();
    private Chunk last = new Chunk();
    private int lastSeries = -1;
    private int size;
    private boolean grouped = true;

    int size() {
        return size;
    }

    /** Whether the cells of each series stand together already. */
    boolean isGrouped() {
        return grouped;
    }

    int series(int cell) {
        return chunks.get(cell >> BITS).series[cell & MASK];
    }

    /** Ordinal of the period. */
    int period(int cell) {
        return chunks.get(cell >> BITS).periods[cell & MASK];
    }

    long mantissa(int cell) {
        return chunks.get(cell >> BITS).mantissas[cell & MASK];
    }

    byte scale(int cell) {
        return chunks.get(cell >> BITS).scales[cell & MASK];
    }

    /** Number of the combination of observation attributes. */
    int attributes(int cell) {
        return chunks.get(cell >> BITS).attributes[cell & MASK];
    }

    int row(int cell) {
        return chunks.get(cell >> BITS).rows[cell & MASK];
    }

    /** The number of a cell whose scale is {@link Decimals#WIDE}. */
    BigDecimal wide(int cell) {
        return wide.get((int) mantissa(cell));
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
        int at = size & MASK;
        if (at == 0) {
            requireRoom(row);
            last = new Chunk();
            chunks.add(last);
        }
        grouped &= seriesNumber >= lastSeries;
        lastSeries = seriesNumber;
        last.series[at] = seriesNumber;
        last.periods[at] = period;
        last.mantissas[at] = mantissa;
        last.scales[at] = scale;
        last.attributes[at] = combination;
        last.rows[at] = (int) Math.min(row, Integer.MAX_VALUE);
        size++;
    }

    private void requireRoom(long row) throws Unreadable {
        if (size >= MOST_CELLS) {
            throw new Unreadable(
                    "too-many-rows",
                    row,
                    "The file has more than " + MOST_CELLS + " observations.",
                    "Send it in parts, split by indicator.");
        }
    }

    /** A part of every column: a growing table never has to be copied. */
    private static final class Chunk {
        final int[] series = new int[CHUNK];
        final int[] periods = new int[CHUNK];
        final long[] mantissas = new long[CHUNK];
        final byte[] scales = new byte[CHUNK];
        final int[] attributes = new int[CHUNK];
        final int[] rows = new int[CHUNK];
    }
}
