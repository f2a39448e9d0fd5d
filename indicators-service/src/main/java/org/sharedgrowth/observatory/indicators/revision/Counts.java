package org.sharedgrowth.observatory.indicators.revision;

import java.util.Arrays;
import org.sharedgrowth.observatory.indicators.revision.CellChange.Kind;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;

/**
 * How many cells of each series differ: finds the series of a page without comparing all of them
 * again. Immutable.
 *
 * @param later the snapshot in whose numbering the series are given
 * @param ordinals series with differences, in key order
 * @param ends cells in this series and those before it
 */
record Counts(FlowSnapshot later, int[] ordinals, long[] ends, RevisionPage.Totals totals) {
    long total() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    /** Position of the series that holds the cell of a number, from 0. */
    int seriesOf(long cell) {
        int position = Arrays.binarySearch(ends, cell + 1);
        return position < 0 ? -position - 1 : position;
    }

    /** Cells before those of the series at a position. */
    long before(int position) {
        return position == 0 ? 0 : ends[position - 1];
    }

    /** About how many bytes it takes. */
    int weight() {
        return 200 + ordinals.length * (Integer.BYTES + Long.BYTES);
    }

    /** Counts series after series. */
    static final class Builder {
        private final FlowSnapshot later;
        private final int[] ordinals;
        private final int[] counts;
        private long added;
        private long revised;
        private long removed;
        private long status;

        Builder(FlowSnapshot later, int[] ordinals) {
            this.later = later;
            this.ordinals = ordinals;
            this.counts = new int[ordinals.length];
        }

        void add(int index, Kind kind) {
            counts[index]++;
            switch (kind) {
                case ADDED -> added++;
                case REVISED -> revised++;
                case REMOVED -> removed++;
                case STATUS -> status++;
            }
        }

        Counts build() {
            int[] with = new int[ordinals.length];
            long[] ends = new long[ordinals.length];
            int size = 0;
            long cells = 0;
            for (int i = 0; i < ordinals.length; i++) {
                if (counts[i] > 0) {
                    cells += counts[i];
                    with[size] = ordinals[i];
                    ends[size++] = cells;
                }
            }
            return new Counts(
                    later,
                    Arrays.copyOf(with, size),
                    Arrays.copyOf(ends, size),
                    new RevisionPage.Totals(added, revised, removed, status, size));
        }
    }
}
