package org.sharedgrowth.observatory.indicators.series;

import java.util.function.IntUnaryOperator;

/**
 * Which releases hold a version of each series, and of how many observations: for each series a
 * stretch of two parallel arrays, oldest first. Immutable.
 */
final class VersionTable {
    static final VersionTable EMPTY = new VersionTable(new int[1], new int[0], new int[0]);

    private final int[] starts;
    private final int[] releases;
    private final int[] observations;

    private VersionTable(int[] starts, int[] releases, int[] observations) {
        this.starts = starts;
        this.releases = releases;
        this.observations = observations;
    }

    /**
     * This table with newer versions, its series numbered anew.
     *
     * @param keys the new numbering, which holds all series of this table and of the changes
     * @param newOrdinal from the old numbering to the new
     */
    VersionTable with(KeyIndex keys, IntUnaryOperator newOrdinal, FlowChanges changes) {
        int[] ends = new int[keys.size() + 1];
        for (int old = 0; old + 1 < starts.length; old++) {
            ends[newOrdinal.applyAsInt(old) + 1] += starts[old + 1] - starts[old];
        }
        int[] order = changes.oldestFirst();
        int[] ordinals = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            ordinals[i] = keys.findId(changes.seriesId(order[i]));
            ends[ordinals[i] + 1]++;
        }
        for (int i = 1; i < ends.length; i++) {
            ends[i] += ends[i - 1];
        }
        int[] at = ends.clone();
        int[] newReleases = new int[ends[keys.size()]];
        int[] newObservations = new int[newReleases.length];
        for (int old = 0; old + 1 < starts.length; old++) {
            int ordinal = newOrdinal.applyAsInt(old);
            int length = starts[old + 1] - starts[old];
            System.arraycopy(releases, starts[old], newReleases, at[ordinal], length);
            System.arraycopy(observations, starts[old], newObservations, at[ordinal], length);
            at[ordinal] += length;
        }
        for (int i = 0; i < order.length; i++) {
            int position = at[ordinals[i]]++;
            newReleases[position] = changes.release(order[i]);
            newObservations[position] = changes.observations(order[i]);
        }
        return new VersionTable(ends, newReleases, newObservations);
    }

    /** The position of the version that a release shows, or -1 if the series came later. */
    int versionAt(int ordinal, long release) {
        for (int i = starts[ordinal + 1] - 1; i >= starts[ordinal]; i--) {
            if (releases[i] <= release) {
                return i;
            }
        }
        return -1;
    }

    /** Positions of a series' versions: from here (inclusive) ... */
    int from(int ordinal) {
        return starts[ordinal];
    }

    /** ... to here (exclusive). */
    int to(int ordinal) {
        return starts[ordinal + 1];
    }

    int release(int position) {
        return releases[position];
    }

    int observations(int position) {
        return observations[position];
    }
}
