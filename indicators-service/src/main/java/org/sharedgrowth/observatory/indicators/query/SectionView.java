package org.sharedgrowth.observatory.indicators.query;

import java.util.Arrays;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;

/**
 * A cross-section as seen by an encoder: observations of one period whose series differ in one
 * dimension only. The same object is reused, so it must not be stored.
 */
public final class SectionView {
    private final FlowSnapshot snapshot;
    private Frequency frequency = Frequency.A;
    private int period;
    private int[] ordinals = new int[16];
    private PackedSeries[] series = new PackedSeries[16];
    private int[] rows = new int[16];
    private int count;

    SectionView(FlowSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    void start(Frequency newFrequency, int newPeriod) {
        frequency = newFrequency;
        period = newPeriod;
        count = 0;
    }

    void add(int ordinal, PackedSeries rowSeries, int row) {
        if (count == rows.length) {
            ordinals = Arrays.copyOf(ordinals, count * 2);
            series = Arrays.copyOf(series, count * 2);
            rows = Arrays.copyOf(rows, count * 2);
        }
        ordinals[count] = ordinal;
        series[count] = rowSeries;
        rows[count++] = row;
    }

    /** Restricts the view to a range of observations. */
    void window(int from, int to) {
        count = to - from;
        System.arraycopy(ordinals, from, ordinals, 0, count);
        System.arraycopy(series, from, series, 0, count);
        System.arraycopy(rows, from, rows, 0, count);
    }

    public FlowSnapshot snapshot() {
        return snapshot;
    }

    public Frequency frequency() {
        return frequency;
    }

    /** The ordinal of the period of all observations. */
    public int period() {
        return period;
    }

    /** Number of observations; at least one. */
    public int size() {
        return count;
    }

    /** Ordinal of an observation's series in the snapshot. */
    public int ordinal(int index) {
        return ordinals[index];
    }

    /**
     * The code of an observation's series in a dimension. Dimensions are numbered from 0 in the
     * structure's order.
     */
    public String code(int index, int dimension) {
        return snapshot.code(ordinals[index], dimension);
    }

    /** The series version that contains an observation, at the index {@link #row}. */
    public PackedSeries series(int index) {
        return series[index];
    }

    /** The index of an observation in its {@link #series}. */
    public int row(int index) {
        return rows[index];
    }
}
