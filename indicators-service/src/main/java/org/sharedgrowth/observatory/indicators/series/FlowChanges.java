package org.sharedgrowth.observatory.indicators.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sharedgrowth.observatory.indicators.series.packed.PublicFingerprint;

/** The changes of a range of releases in one flow; input of {@link FlowState#with}. */
final class FlowChanges {
    /** The newest version of a series in the range. */
    record NewestVersion(long seriesId, String key, byte[] packed) {}

    private final List<NewestVersion> newest = new ArrayList<>();
    private long[] seriesIds = new long[64];
    private long[] releases = new long[64];
    private int[] observations = new int[64];
    private long[] fingerprints = new long[64];
    private int size;
    private final FlowSources.Changes sources = new FlowSources.Changes();

    void addNewest(long seriesId, String key, byte[] packed) {
        newest.add(new NewestVersion(seriesId, key, packed));
    }

    void addVersion(long seriesId, long release, int count, long fingerprint) {
        if (size == seriesIds.length) {
            seriesIds = Arrays.copyOf(seriesIds, size * 2);
            releases = Arrays.copyOf(releases, size * 2);
            observations = Arrays.copyOf(observations, size * 2);
            fingerprints = Arrays.copyOf(fingerprints, size * 2);
        }
        seriesIds[size] = seriesId;
        releases[size] = release;
        fingerprints[size] = fingerprint;
        observations[size++] = count;
    }

    /** The changes of series that several offices have sent. */
    FlowSources.Changes sources() {
        return sources;
    }

    List<NewestVersion> newest() {
        return newest;
    }

    int versionCount() {
        return size;
    }

    long seriesId(int version) {
        return seriesIds[version];
    }

    int release(int version) {
        return Math.toIntExact(releases[version]);
    }

    int observations(int version) {
        return observations[version];
    }

    /** The fingerprint of the version's public rows, see {@link PublicFingerprint}. */
    long fingerprint(int version) {
        return fingerprints[version];
    }

    /** Positions of all versions, oldest release first. */
    int[] oldestFirst() {
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = releases[i] << Integer.SIZE | i;
        }
        Arrays.sort(order);
        int[] positions = new int[size];
        for (int i = 0; i < size; i++) {
            positions[i] = (int) order[i];
        }
        return positions;
    }
}
