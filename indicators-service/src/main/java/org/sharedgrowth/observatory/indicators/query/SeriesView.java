package org.sharedgrowth.observatory.indicators.query;

import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;

/**
 * A series as seen by an encoder: its key, its packed version and the rows that belong to the
 * answer. The same object is reused, so it must not be stored.
 */
public final class SeriesView {
    private final FlowSnapshot snapshot;
    private final Visibility visibility;
    private final PackedSeries series = new PackedSeries();
    private int ordinal;
    private int[] rows = new int[0];
    private int count;

    SeriesView(Selection selection) {
        this.snapshot = selection.snapshot();
        this.visibility = new Visibility(selection.query(), snapshot);
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

    /** Ordinal of the series in the snapshot. */
    public int ordinal() {
        return ordinal;
    }

    /** The release that last changed what the audience sees of the series. */
    public long release() {
        return visibility.release(ordinal);
    }

    public String code(int dimension) {
        return snapshot.code(ordinal, dimension);
    }

    /** Position of the code among the snapshot's codes of the dimension. */
    public int codeNumber(int dimension) {
        return snapshot.codeNumber(ordinal, dimension);
    }

    /** The whole version; only the observations given by {@link #row} belong to the answer. */
    public PackedSeries series() {
        return series;
    }

    /** Number of observations that belong to the answer; at least one. */
    public int size() {
        return count;
    }

    /** The index in {@link #series()} of the answer's observation {@code index}. */
    public int row(int index) {
        return rows[index];
    }
}
