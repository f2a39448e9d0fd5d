package org.sharedgrowth.observatory.indicators.submission.checking;

import java.util.Arrays;
import org.sharedgrowth.observatory.indicators.series.packed.Decimals;

/** Consecutive cells of one series in a file; the arrays are reused for each run. */
public final class CellRun {
    /** Scale of a cell that is to be deleted. */
    public static final byte DELETED = Decimals.WIDE + 1;

    /** The period in a cell that deletes all periods; sorts before every real period. */
    public static final int EVERY_PERIOD = Integer.MIN_VALUE;

    public int series = -1;
    public int size;
    public int[] periods;
    public long[] mantissas;
    public byte[] scales;

    /** For each cell, the index of its combination of observation attributes. */
    public int[] attributes;

    public int[] rows;

    public CellRun() {
        this(128);
    }

    private CellRun(int capacity) {
        periods = new int[capacity];
        mantissas = new long[capacity];
        scales = new byte[capacity];
        attributes = new int[capacity];
        rows = new int[capacity];
    }

    /** A copy that is not changed by later runs, with arrays of the exact length. */
    public CellRun copy() {
        CellRun copy = new CellRun(size);
        copy.series = series;
        copy.size = size;
        System.arraycopy(periods, 0, copy.periods, 0, size);
        System.arraycopy(mantissas, 0, copy.mantissas, 0, size);
        System.arraycopy(scales, 0, copy.scales, 0, size);
        System.arraycopy(attributes, 0, copy.attributes, 0, size);
        System.arraycopy(rows, 0, copy.rows, 0, size);
        return copy;
    }

    public void start(int newSeries) {
        series = newSeries;
        size = 0;
    }

    void add(int period, long mantissa, byte scale, int combination, int row) {
        if (size == periods.length) {
            grow();
        }
        periods[size] = period;
        mantissas[size] = mantissa;
        scales[size] = scale;
        attributes[size] = combination;
        rows[size++] = row;
    }

    private void grow() {
        periods = Arrays.copyOf(periods, size * 2);
        mantissas = Arrays.copyOf(mantissas, size * 2);
        scales = Arrays.copyOf(scales, size * 2);
        attributes = Arrays.copyOf(attributes, size * 2);
        rows = Arrays.copyOf(rows, size * 2);
    }

    /** Whether the periods are unique and ascending. */
    public boolean isInOrder() {
        for (int i = 1; i < size; i++) {
            if (periods[i] <= periods[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Whether any cell has this scale, which may also be a mark such as {@link #DELETED}. */
    public boolean has(byte scale) {
        for (int i = 0; i < size; i++) {
            if (scales[i] == scale) {
                return true;
            }
        }
        return false;
    }

    /** Whether all cells have the same combination of attributes. */
    public boolean isUniform() {
        for (int i = 1; i < size; i++) {
            if (attributes[i] != attributes[0]) {
                return false;
            }
        }
        return true;
    }
}
