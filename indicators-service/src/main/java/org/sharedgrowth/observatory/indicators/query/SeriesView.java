package org.sharedgrowth.observatory.indicators.query;

import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;

/**
 * What an encoder sees of one series: its key, its packed version and which rows of it belong to
 * the answer. One object is moved from series to series; nothing of it may be kept.
 */
public final class SeriesView {
    private final FlowSnapshot snapshot;
    private final Visibility sight;
    private final PackedSeries series = new PackedSeries();
    private int ordinal;
    private int[] rows = new int[0];
    private int count;

    SeriesView(Selection selection) {
        this.snapshot = selection.snapshot();
        this.sight = new Visibility(selection.query(), snapshot);
    }

    SeriesView at(int newOrdinal) {
        ordinal = newOrdinal;
        return this;
    }

    void rows(int[] newRows, int newCount) {
        rows = newRows;
        count = newCount;
    }

    public FlowSnapshot snapshot() {
        return snapshot;
    }

    /** Number of the series in the snapshot. */
    public int ordinal() {
        return ordinal;
    }

    /** The release since which the audience sees of the series what it sees. */
    public long release() {
        return sight.release(ordinal);
    }

    public String code(int dimension) {
        return snapshot.code(ordinal, dimension);
    }

    /** Position of the code among the snapshot's codes of the dimension. */
    public int codeNumber(int dimension) {
        return snapshot.codeNumber(ordinal, dimension);
    }

    /** The whole version; read only those observations that {@link #row} names. */
    public PackedSeries series() {
        return series;
    }

    /** How many observations belong to the answer; at least one. */
    public int size() {
        return count;
    }

    /** Where the answer's observation {@code index} stands in {@link #series()}. */
    public int row(int index) {
        return rows[index];
    }
}
