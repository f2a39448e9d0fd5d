package org.sharedgrowth.observatory.indicators.series;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.sharedgrowth.observatory.indicators.series.packed.Confidentiality;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * The state of one flow in memory as of a release: keys, the newest version of each series and the
 * table of all versions. Immutable; the next release creates a new state that shares unchanged
 * parts.
 */
final class FlowState {
    /** Maximum number of cached vintages; each takes four bytes for each series. */
    private static final int MAX_VINTAGES = 16;

    /**
     * All versions are laid out again if more than one in this many was added since the last
     * layout.
     */
    private static final int MAX_LOOSE_SHARE = 8;

    private final KeyIndex keys;
    private final @Nullable Dsd dsd;
    private final VersionTable versions;
    private final PackedVersion[] newest;

    /** Number of versions added since all were laid out in order. */
    private final int looseVersions;

    private final RoaringBitmap restricted;
    private final long[] publicAttributes;
    private final @Nullable FlowSources sources;
    private final long anyPublicAttribute;
    private final int[] publicReleases;
    private final Map<Integer, FlowVintage> vintages = new ConcurrentHashMap<>();
    private final OfficeViews offices = new OfficeViews(this);

    /**
     * Weak references to replaced versions that were in the cache, by position in the version
     * table.
     */
    private final AtomicReferenceArray<@Nullable WeakReference<PackedVersion>> replacedVersions;

    /**
     * @param sources the series that several offices have sent; null in the state of a single
     *     office
     */
    FlowState(
            KeyIndex keys,
            @Nullable Dsd dsd,
            VersionTable versions,
            PackedVersion[] newest,
            int looseVersions,
            RoaringBitmap restricted,
            long[] publicAttributes,
            @Nullable FlowSources sources) {
        this.keys = keys;
        this.dsd = dsd;
        this.versions = versions;
        this.newest = newest;
        this.looseVersions = looseVersions;
        this.restricted = restricted;
        this.publicAttributes = publicAttributes;
        this.sources = sources;
        this.anyPublicAttribute = Arrays.stream(publicAttributes).reduce(0, (a, b) -> a | b);
        this.publicReleases = versions.publicReleases();
        this.replacedVersions = new AtomicReferenceArray<>(versions.size());
    }

    /** The state of a flow without releases. */
    static FlowState empty(String dataKey, @Nullable Dsd dsd) {
        KeyIndex keys = new KeyIndexBuilder(dataKey, dsd).build();
        return new FlowState(
                keys,
                dsd,
                VersionTable.EMPTY,
                new PackedVersion[0],
                0,
                new RoaringBitmap(),
                new long[0],
                FlowSources.NONE);
    }

    /** The state after newer releases, with its series in the key order of a structure. */
    FlowState with(FlowChanges changes, @Nullable Dsd structure) {
        KeyIndex next = keysWith(changes, structure);
        IntUnaryOperator newOrdinal = next == keys ? old -> old : newOrdinals(next);
        PackedVersion[] nextNewest = new PackedVersion[next.size()];
        long[] nextAttributes = new long[next.size()];
        for (int old = 0; old < newest.length; old++) {
            nextNewest[newOrdinal.applyAsInt(old)] = newest[old];
            nextAttributes[newOrdinal.applyAsInt(old)] = publicAttributes[old];
        }
        Confidentiality confidentiality = new Confidentiality(structure);
        boolean hasSameRule = confidentiality.isSameAs(new Confidentiality(dsd));
        RoaringBitmap nextRestricted = new RoaringBitmap();
        if (hasSameRule) {
            restricted.forEach((int old) -> nextRestricted.add(newOrdinal.applyAsInt(old)));
        }
        PackedSeries series = new PackedSeries();
        for (FlowChanges.NewestVersion version : changes.newest()) {
            int ordinal = next.findId(version.seriesId());
            nextNewest[ordinal] = PackedVersion.forStorage(version.packed());
            series.wrap(nextNewest[ordinal]);
            updateRestricted(nextRestricted, ordinal, series, confidentiality);
            nextAttributes[ordinal] = confidentiality.publicAttributes(series);
        }
        for (int ordinal = 0; !hasSameRule && ordinal < nextNewest.length; ordinal++) {
            series.wrap(nextNewest[ordinal]);
            updateRestricted(nextRestricted, ordinal, series, confidentiality);
            nextAttributes[ordinal] = confidentiality.publicAttributes(series);
        }
        int loose = looseVersions + changes.newest().size();
        if (loose > next.size() / MAX_LOOSE_SHARE) {
            PackedVersion.layOut(nextNewest);
            loose = 0;
        }
        return new FlowState(
                next,
                structure,
                versions.with(next, newOrdinal, changes),
                nextNewest,
                loose,
                nextRestricted,
                nextAttributes,
                sources().with(changes.sources()));
    }

    private IntUnaryOperator newOrdinals(KeyIndex next) {
        int[] ordinals = new int[keys.size()];
        for (int old = 0; old < ordinals.length; old++) {
            ordinals[old] = next.findId(keys.id(old));
        }
        return old -> ordinals[old];
    }

    private KeyIndex keysWith(FlowChanges changes, @Nullable Dsd structure) {
        Map<Long, String> added = new HashMap<>();
        for (FlowChanges.NewestVersion version : changes.newest()) {
            if (keys.findId(version.seriesId()) < 0) {
                added.put(version.seriesId(), version.key());
            }
        }
        if (added.isEmpty() && Objects.equals(structure, dsd)) {
            return keys;
        }
        KeyIndexBuilder builder = new KeyIndexBuilder(keys.dataKey(), structure).addAll(keys);
        added.forEach(builder::add);
        return builder.build();
    }

    private static void updateRestricted(
            RoaringBitmap restricted,
            int ordinal,
            PackedSeries series,
            Confidentiality confidentiality) {
        if (confidentiality.restricts(series)) {
            restricted.add(ordinal);
        } else {
            restricted.remove(ordinal);
        }
    }

    /** This state with its series in the key order of another structure. */
    FlowState inKeyOrderOf(@Nullable Dsd structure) {
        return Objects.equals(structure, dsd) ? this : with(new FlowChanges(), structure);
    }

    KeyIndex keys() {
        return keys;
    }

    @Nullable Dsd dsd() {
        return dsd;
    }

    VersionTable versions() {
        return versions;
    }

    PackedVersion newest(int ordinal) {
        return newest[ordinal];
    }

    /**
     * A replaced version; null if it is not in memory. The array is tried first, because reading it
     * is cheaper than a cache look-up.
     *
     * @param version its position in the version table
     */
    @Nullable PackedVersion replaced(int ordinal, int version, OldVersions cache) {
        WeakReference<PackedVersion> reference = replacedVersions.get(version);
        PackedVersion known = reference == null ? null : reference.get();
        if (known == null) {
            known = cache.find(oldVersion(ordinal, versions.release(version)));
            replacedVersions.set(version, known == null ? null : new WeakReference<>(known));
        }
        return known;
    }

    /** The cache key of a version. */
    OldVersions.Key oldVersion(int ordinal, long release) {
        return new OldVersions.Key(keys.id(ordinal), release, sources == null);
    }

    FlowSources sources() {
        return sources == null ? FlowSources.NONE : sources;
    }

    OfficeViews offices() {
        return offices;
    }

    /** Series whose newest versions have, or may have, confidential rows. */
    RoaringBitmap restricted() {
        return restricted;
    }

    /**
     * Bit {@code a} is set if a public row of the newest release has observation attribute {@code
     * a}.
     */
    long publicAttributes() {
        return anyPublicAttribute;
    }

    /** The newest release up to the given one that changed public data; 0 if none did. */
    int publicRelease(long release) {
        int count = publicReleases.length;
        while (count > 0 && publicReleases[count - 1] > release) {
            count--;
        }
        return count == 0 ? 0 : publicReleases[count - 1];
    }

    /**
     * The vintage of a release.
     *
     * @param release a release that changed this flow, or 0
     */
    FlowVintage vintage(int release) {
        FlowVintage known = vintages.get(release);
        if (known != null) {
            return known;
        }
        int[] shown = new int[keys.size()];
        int[] alive = new int[keys.size()];
        int count = 0;
        boolean isPast = false;
        RoaringBitmap publicSeries = new RoaringBitmap();
        RoaringBitmap noLongerPublic = new RoaringBitmap();
        for (int ordinal = 0; ordinal < shown.length; ordinal++) {
            int version = versions.versionAt(ordinal, release);
            shown[ordinal] = version;
            isPast |= version != versions.to(ordinal) - 1;
            if (version < 0) {
                continue;
            }
            boolean isAlive = versions.observations(version) > 0;
            if (isAlive) {
                alive[count++] = ordinal;
            }
            if (isAlive && versions.isPublic(version)) {
                publicSeries.add(ordinal);
            } else if (!isAlive || versions.publicRelease(ordinal, version) > 0) {
                noLongerPublic.add(ordinal);
            }
        }
        RoaringBitmap bitmap = RoaringBitmap.bitmapOf(Arrays.copyOf(alive, count));
        bitmap.runOptimize();
        publicSeries.runOptimize();
        FlowVintage vintage = new FlowVintage(shown, isPast, bitmap, publicSeries, noLongerPublic);
        if (vintages.size() >= MAX_VINTAGES) {
            vintages.clear();
        }
        vintages.put(release, vintage);
        return vintage;
    }
}
