package org.sharedgrowth.observatory.indicators.submission.checking;

import java.util.Arrays;
import org.sharedgrowth.observatory.indicators.series.Decimals;

/** Cells of one series that stand together in a file; its arrays serve one run after another. */
final class CellRun {
    /** Scale of a cell that is to be deleted. */
    static final byte DELETED = Decimals.WIDE + 1;

    int series = -1;
    int size;
    int[] periods = new int[128];
    long[] mantissas = new long[128];
    byte[] scales = new byte[128];

    /** Numbers of the combinations of observation attributes. */
    int[] attributes = new int[128];

    int[] rows = new int[128];

    void start(int newSeries) {
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

    /** Whether the periods ascend, each standing once. */
    boolean isInOrder() {
        for (int i = 1; i < size; i++) {
            if (periods[i] <= periods[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell has the scale, which may be one of those with a meaning of their own. */
    boolean has(byte scale) {
        for (int i = 0; i < size; i++) {
            if (scales[i] == scale) {
                return true;
            }
        }
        return false;
    }

    /** Whether all cells have the same combination of attributes. */
    boolean isUniform() {
        for (int i = 1; i < size; i++) {
            if (attributes[i] != attributes[0]) {
                return false;
            }
        }
        return true;
    }
}
