package org.sharedgrowth.observatory.indicators.series;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;
import org.sharedgrowth.observatory.indicators.series.packed.PublicFingerprint;

/**
 * A flow's data as of one release; immutable. Series are numbered from 0; series that differ only
 * in their area have adjacent numbers. The numbers ("ordinals") are valid within one snapshot only.
 * Series that did not exist or were deleted at the release keep a number but are not {@link
 * #alive()}. Returned bitmaps must not be changed.
 */
public final class FlowSnapshot {
    private final FlowState state;
    private final FlowVintage vintage;
    private final long release;
    private final OldVersions oldVersions;

    FlowSnapshot(FlowState state, int flowRelease, long release, OldVersions oldVersions) {
        this.state = state;
        this.vintage = state.vintage(flowRelease);
        this.release = release;
        this.oldVersions = oldVersions;
    }

    /** The release whose state of the flow this snapshot shows. */
    public long release() {
        return release;
    }

    /** Number of series, including deleted ones. */
    public int size() {
        return state.keys().size();
    }

    /** The number of the series with this key, whether alive or not; -1 if there is none. */
    public int find(String key) {
        return state.keys().find(key);
    }

    /** The id of the series, which is the same in every snapshot. */
    public long id(int ordinal) {
        return state.keys().id(ordinal);
    }

    /** The key of a series: all its codes, joined by dots. */
    public String key(int ordinal) {
        return state.keys().key(ordinal);
    }

    /** Number of codes of a key; 0 while there are no series. */
    public int dimensions() {
        return state.keys().dimensions();
    }

    public String code(int ordinal, int dimension) {
        return state.keys().code(ordinal, dimension);
    }

    /** Position of the series' code among {@link #codes}. */
    public int codeNumber(int ordinal, int dimension) {
        return state.keys().codeNumber(ordinal, dimension);
    }

    /** Positions of the series' codes among {@link #codes}, by dimension. */
    public void codeNumbers(int ordinal, int[] numbers) {
        state.keys().codeNumbers(ordinal, numbers);
    }

    /** All codes ever seen in a dimension, in order. */
    public List<String> codes(int dimension) {
        return dimension < dimensions() ? state.keys().codes(dimension) : List.of();
    }

    /** The given series in key order: by codelist position, dimension after dimension. */
    public int[] inKeyOrder(RoaringBitmap series) {
        return state.keys().inKeyOrder(series);
    }

    /** The position of a series in key order. */
    public int rank(int ordinal) {
        return state.keys().rank(ordinal);
    }

    /** The series that have observations at this release. */
    public RoaringBitmap alive() {
        return vintage.alive();
    }

    /** The existing series that have a public row. */
    public RoaringBitmap publicSeries() {
        return vintage.publicSeries();
    }

    /**
     * The series that were deleted, and those that used to have public rows but have none now; some
     * audiences may still see rows of them.
     */
    public RoaringBitmap noLongerPublic() {
        return vintage.noLongerPublic();
    }

    /** All series with this code in this dimension; empty for an unknown code. */
    public RoaringBitmap seriesWithCode(int dimension, String code) {
        return dimension < dimensions()
                ? state.keys().seriesWithCode(dimension, code)
                : new RoaringBitmap();
    }

    /** Whether the series may have confidential rows: it has some, or is not in memory. */
    public boolean isRestricted(int ordinal) {
        return !isInMemory(ordinal) || state.restricted().contains(ordinal);
    }

    /**
     * Bit {@code a} is set if a public row has observation attribute {@code a} at the newest
     * release, regardless of the release of this snapshot.
     */
    public long publicAttributes() {
        return state.publicAttributes();
    }

    /** The {@link PublicFingerprint} of the series. */
    public long publicFingerprint(int ordinal) {
        int version = vintage.versions()[ordinal];
        return version < 0 ? PublicFingerprint.NOTHING : state.versions().fingerprint(version);
    }

    /** Whether the series has a public row. */
    public boolean hasPublicRow(int ordinal) {
        return observations(ordinal) > 0 && publicFingerprint(ordinal) != PublicFingerprint.NOTHING;
    }

    /**
     * The release that last changed the public rows of the series, as of this snapshot; 0 if it
     * never had any.
     */
    public long publicRelease(int ordinal) {
        int version = vintage.versions()[ordinal];
        return version < 0 ? 0 : state.versions().publicRelease(ordinal, version);
    }

    /** The release that produced the current version, including deletions; 0 if there is none. */
    public long versionRelease(int ordinal) {
        int version = vintage.versions()[ordinal];
        return version < 0 ? 0 : state.versions().release(version);
    }

    /** Number of observations in the current version. */
    public int observations(int ordinal) {
        int version = vintage.versions()[ordinal];
        return version < 0 ? 0 : state.versions().observations(version);
    }

    /** The releases, up to this snapshot's, that published versions of the series; oldest first. */
    public long[] versionReleases(int ordinal) {
        int from = state.versions().from(ordinal);
        int shown = vintage.versions()[ordinal];
        long[] releases = new long[shown < 0 ? 0 : shown + 1 - from];
        for (int i = 0; i < releases.length; i++) {
            releases[i] = state.versions().release(from + i);
        }
        return releases;
    }

    /** Whether a newer release has changed any series. */
    public boolean isPast() {
        return vintage.isPast();
    }

    private boolean isInMemory(int ordinal) {
        return vintage.versions()[ordinal] == state.versions().to(ordinal) - 1;
    }

    /** The current version of an existing series if it is in memory, otherwise null. */
    public @Nullable PackedVersion inMemory(int ordinal) {
        return isInMemory(ordinal) ? atHand(ordinal) : null;
    }

    /**
     * The current version of an existing series if it is available without waiting, otherwise null.
     */
    public @Nullable PackedVersion atHand(int ordinal) {
        if (observations(ordinal) == 0) {
            return null;
        }
        return isInMemory(ordinal)
                ? state.newest(ordinal)
                : state.replaced(ordinal, vintage.versions()[ordinal], oldVersions);
    }

    /**
     * The current versions of existing series if all are available without waiting, otherwise null.
     * The array must not be changed.
     */
    public PackedVersion @Nullable [] atHand(int[] ordinals) {
        return oldVersions.groups().atHand(vintage, ordinals, this::atHand);
    }

    /**
     * The packed versions of the series, by index; null if not {@link #alive()}. Those of the
     * newest release are in memory; older ones may come from the database, so request many at once.
     *
     * @param count number of ordinals to use
     */
    public Uni<PackedVersion[]> packed(int[] ordinals, int count) {
        PackedVersion[] packed = new PackedVersion[count];
        List<OldVersions.Key> missing = new ArrayList<>();
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            int ordinal = ordinals[i];
            if (observations(ordinal) > 0) {
                if (isInMemory(ordinal)) {
                    packed[i] = state.newest(ordinal);
                } else {
                    places[missing.size()] = i;
                    missing.add(state.oldVersion(ordinal, versionRelease(ordinal)));
                }
            }
        }
        if (missing.isEmpty()) {
            return Uni.createFrom().item(packed);
        }
        return oldVersions
                .get(missing)
                .map(found -> {
                    for (int i = 0; i < missing.size(); i++) {
                        packed[places[i]] = found.get(missing.get(i));
                    }
                    return packed;
                });
    }

    /** For each i, the version of series {@code ordinals(i)} from release {@code releases[i]}. */
    public Uni<List<PackedVersion>> versions(IntUnaryOperator ordinals, long[] releases) {
        List<OldVersions.Key> keys =
                IntStream.range(0, releases.length)
                        .mapToObj(i -> state.oldVersion(ordinals.applyAsInt(i), releases[i]))
                        .toList();
        return oldVersions.get(keys).map(found -> keys.stream().map(found::get).toList());
    }

    /** Whether the other snapshot uses the same numbers for the same series. */
    public boolean hasSameSeriesNumbersAs(FlowSnapshot other) {
        return state.keys() == other.state.keys();
    }

    /**
     * For each series, the version at an earlier release (null if there was none), followed by all
     * later versions up to the current one, including deletions; nothing follows if it has not
     * changed.
     *
     * @param from first index of the ordinals to use
     * @param to index after the last
     */
    public Uni<PackedVersion[][]> versionsSince(int[] ordinals, int from, int to, long earlier) {
        PackedVersion[][] versions = new PackedVersion[to - from][];
        List<OldVersions.Key> missing = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int ordinal = ordinals[i];
            int first = state.versions().versionAt(ordinal, earlier);
            int start = first < 0 ? state.versions().from(ordinal) : first;
            int leadingNulls = first < 0 ? 1 : 0;
            int shown = vintage.versions()[ordinal];
            versions[i - from] = new PackedVersion[Math.max(shown - start + 1, 0) + leadingNulls];
            for (int v = start; v <= shown; v++) {
                if (v == state.versions().to(ordinal) - 1) {
                    versions[i - from][v - start + leadingNulls] = state.newest(ordinal);
                } else {
                    missing.add(state.oldVersion(ordinal, state.versions().release(v)));
                }
            }
        }
        if (missing.isEmpty()) {
            return Uni.createFrom().item(versions);
        }
        return oldVersions
                .get(missing)
                .map(found -> {
                    int next = 0;
                    for (int i = from; i < to; i++) {
                        PackedVersion[] seriesVersions = versions[i - from];
                        boolean startsWithNull =
                                state.versions().versionAt(ordinals[i], earlier) < 0;
                        for (int v = startsWithNull ? 1 : 0; v < seriesVersions.length; v++) {
                            if (seriesVersions[v] == null) {
                                seriesVersions[v] = found.get(missing.get(next++));
                            }
                        }
                    }
                    return versions;
                });
    }
}
