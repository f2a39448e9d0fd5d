package org.sharedgrowth.observatory.indicators.series;

import java.util.function.IntUnaryOperator;
import org.roaringbitmap.RoaringBitmap;
import org.sharedgrowth.observatory.indicators.series.packed.PublicFingerprint;

/**
 * The release, number of observations and {@link PublicFingerprint} of every series version, in
 * three parallel arrays: the versions of a series form a range, oldest first. Immutable.
 */
final class VersionTable {
    static final VersionTable EMPTY =
            new VersionTable(new int[1], new int[0], new int[0], new long[0]);

    private final int[] starts;
    private final int[] releases;
    private final int[] observations;
    private final long[] fingerprints;

    private VersionTable(int[] starts, int[] releases, int[] observations, long[] fingerprints) {
        this.starts = starts;
        this.releases = releases;
        this.observations = observations;
        this.fingerprints = fingerprints;
    }

    /**
     * This table with newer versions and renumbered series.
     *
     * @param keys the new numbering, with all series of this table and of the changes
     * @param newOrdinal maps the old ordinal of a series to the new one
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
        long[] newFingerprints = new long[newReleases.length];
        for (int old = 0; old + 1 < starts.length; old++) {
            int ordinal = newOrdinal.applyAsInt(old);
            int length = starts[old + 1] - starts[old];
            System.arraycopy(releases, starts[old], newReleases, at[ordinal], length);
            System.arraycopy(observations, starts[old], newObservations, at[ordinal], length);
            System.arraycopy(fingerprints, starts[old], newFingerprints, at[ordinal], length);
            at[ordinal] += length;
        }
        for (int i = 0; i < order.length; i++) {
            int position = at[ordinals[i]]++;
            newReleases[position] = changes.release(order[i]);
            newObservations[position] = changes.observations(order[i]);
            newFingerprints[position] = changes.fingerprint(order[i]);
        }
        return new VersionTable(ends, newReleases, newObservations, newFingerprints);
    }

    /** The position of the version at a release, or -1 if the series was added later. */
    int versionAt(int ordinal, long release) {
        for (int i = starts[ordinal + 1] - 1; i >= starts[ordinal]; i--) {
            if (releases[i] <= release) {
                return i;
            }
        }
        return -1;
    }

    /** Position of the first version of a series. */
    int from(int ordinal) {
        return starts[ordinal];
    }

    /** Position after the last version of a series. */
    int to(int ordinal) {
        return starts[ordinal + 1];
    }

    /** Total number of versions. */
    int size() {
        return releases.length;
    }

    int release(int position) {
        return releases[position];
    }

    int observations(int position) {
        return observations[position];
    }

    /** The fingerprint of the version's public rows, see {@link PublicFingerprint}. */
    long fingerprint(int position) {
        return fingerprints[position];
    }

    /** Whether the version has public rows. */
    boolean isPublic(int position) {
        return fingerprints[position] != PublicFingerprint.NOTHING;
    }

    /**
     * The release that last changed the public rows of a series, as of this version; 0 if it never
     * had any.
     *
     * @param position one of the series' versions
     */
    int publicRelease(int ordinal, int position) {
        int first = position;
        while (first > starts[ordinal] && fingerprints[first - 1] == fingerprints[position]) {
            first--;
        }
        boolean wasNeverPublic = first == starts[ordinal] && !isPublic(position);
        return wasNeverPublic ? 0 : releases[first];
    }

    /** The numbers of the releases that changed public data, ascending. */
    int[] publicReleases() {
        RoaringBitmap found = new RoaringBitmap();
        for (int ordinal = 0; ordinal + 1 < starts.length; ordinal++) {
            addPublicReleases(ordinal, found);
        }
        return found.toArray();
    }

    /** The releases that changed public rows of any of these series. */
    RoaringBitmap publicReleases(RoaringBitmap series) {
        RoaringBitmap found = new RoaringBitmap();
        series.forEach((int ordinal) -> addPublicReleases(ordinal, found));
        return found;
    }

    private void addPublicReleases(int ordinal, RoaringBitmap found) {
        long before = PublicFingerprint.NOTHING;
        for (int v = starts[ordinal]; v < starts[ordinal + 1]; v++) {
            if (fingerprints[v] != before) {
                found.add(releases[v]);
            }
            before = fingerprints[v];
        }
    }
}
