package org.sharedgrowth.observatory.indicators.revision;

import java.util.Arrays;
import org.sharedgrowth.observatory.indicators.revision.CellChange.Kind;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;

/**
 * The number of changed cells of each series, used to find the series of a page without comparing
 * all of them again. Immutable.
 *
 * @param later the snapshot that numbers the series
 * @param ordinals series with differences, in key order
 * @param ends by series, the number of changed cells in it and in all series before it
 * @param kinds number of changed cells of each kind, series by series
 */
record Counts(
        FlowSnapshot later, int[] ordinals, long[] ends, int[] kinds, RevisionPage.Totals totals) {
    private static final int KINDS = 4;

    long total() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    /**
     * Position of the series that contains a changed cell.
     *
     * @param cell number of the cell among all changed cells, from 0
     */
    int seriesOf(long cell) {
        int position = Arrays.binarySearch(ends, cell + 1);
        return position < 0 ? -position - 1 : position;
    }

    /** Number of changed cells before the series at a position. */
    long cellsBefore(int position) {
        return position == 0 ? 0 : ends[position - 1];
    }

    /** Number of changed cells of the series at a position, by kind. */
    RevisionPage.SeriesTotals of(int position) {
        int first = position * KINDS;
        return new RevisionPage.SeriesTotals(
                later.key(ordinals[position]),
                kinds[first + counterIndex(Kind.ADDED)],
                kinds[first + counterIndex(Kind.REVISED)],
                kinds[first + counterIndex(Kind.REMOVED)],
                kinds[first + counterIndex(Kind.STATUS)]);
    }

    /** The index of the counter for a kind. */
    private static int counterIndex(Kind kind) {
        return switch (kind) {
            case ADDED -> 0;
            case REVISED -> 1;
            case REMOVED -> 2;
            case STATUS -> 3;
        };
    }

    /** Approximate size in bytes. */
    int weight() {
        return 200 + ordinals.length * (Integer.BYTES * (1 + KINDS) + Long.BYTES);
    }

    /** Adds the counts series by series. */
    static final class Builder {
        private final FlowSnapshot later;
        private final int[] ordinals;
        private final int[] counts;

        Builder(FlowSnapshot later, int[] ordinals) {
            this.later = later;
            this.ordinals = ordinals;
            this.counts = new int[ordinals.length * KINDS];
        }

        void add(int index, Kind kind) {
            counts[index * KINDS + counterIndex(kind)]++;
        }

        Counts build() {
            int[] changed = new int[ordinals.length];
            long[] ends = new long[ordinals.length];
            int[] kinds = new int[counts.length];
            long[] all = new long[KINDS];
            int size = 0;
            long cells = 0;
            for (int i = 0; i < ordinals.length; i++) {
                long before = cells;
                for (int kind = 0; kind < KINDS; kind++) {
                    int count = counts[i * KINDS + kind];
                    kinds[size * KINDS + kind] = count;
                    all[kind] += count;
                    cells += count;
                }
                if (cells > before) {
                    changed[size] = ordinals[i];
                    ends[size++] = cells;
                }
            }
            return new Counts(
                    later,
                    Arrays.copyOf(changed, size),
                    Arrays.copyOf(ends, size),
                    Arrays.copyOf(kinds, size * KINDS),
                    new RevisionPage.Totals(
                            all[counterIndex(Kind.ADDED)],
                            all[counterIndex(Kind.REVISED)],
                            all[counterIndex(Kind.REMOVED)],
                            all[counterIndex(Kind.STATUS)],
                            size));
        }
    }
}
