package org.sharedgrowth.observatory.indicators.series;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;

/**
 * Caches groups of old versions that were read together, laid out in adjacent memory: loaded one by
 * one they would be scattered, and reading 200 of them would cause 200 cache misses. The cache has
 * a bounded size.
 */
final class VersionGroups {
    /** Smaller groups are not worth laying out together. */
    private static final int MIN_SIZE = 32;

    /** Bytes of memory that a version takes in addition to its content. */
    private static final int OVERHEAD = 100;

    private final Cache<Group, PackedVersion[]> cache;

    /** Series that are read together as of one vintage. */
    private record Group(FlowVintage vintage, int[] ordinals) {
        @Override
        @SuppressWarnings("ReferenceEquality") // a vintage is computed once
        public boolean equals(Object other) {
            return other instanceof Group(FlowVintage otherVintage, int[] otherOrdinals)
                    && vintage == otherVintage
                    && Arrays.equals(ordinals, otherOrdinals);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(vintage) + Arrays.hashCode(ordinals);
        }
    }

    /**
     * @param maximumBytes approximate memory
     */
    VersionGroups(long maximumBytes) {
        this.cache =
                Caffeine.newBuilder()
                        .maximumWeight(maximumBytes)
                        .weigher((Group _, PackedVersion[] versions) -> weight(versions))
                        .executor(Runnable::run)
                        .build();
    }

    private static int weight(PackedVersion[] versions) {
        int weight = 0;
        for (PackedVersion version : versions) {
            weight += OVERHEAD + version.length();
        }
        return weight;
    }

    /**
     * The versions of the series if all are available without waiting, otherwise null.
     *
     * @param vintage the vintage of the snapshot
     * @param ordinals numbers of existing series
     * @param lookUp returns the version of a series; null if it is not available without waiting
     * @return the versions in the same order; must not be changed
     */
    PackedVersion @Nullable [] atHand(
            FlowVintage vintage, int[] ordinals, IntFunction<@Nullable PackedVersion> lookUp) {
        if (!vintage.isPast() || ordinals.length < MIN_SIZE) {
            return oneByOne(ordinals, lookUp);
        }
        Group group = new Group(vintage, ordinals);
        PackedVersion[] versions = cache.getIfPresent(group);
        if (versions == null) {
            versions = oneByOne(ordinals, lookUp);
            if (versions != null) {
                PackedVersion.layOut(versions);
                cache.put(group, versions);
            }
        }
        return versions;
    }

    private static PackedVersion @Nullable [] oneByOne(
            int[] ordinals, IntFunction<@Nullable PackedVersion> lookUp) {
        PackedVersion[] versions = new PackedVersion[ordinals.length];
        for (int i = 0; i < ordinals.length; i++) {
            PackedVersion version = lookUp.apply(ordinals[i]);
            if (version == null) {
                return null;
            }
            versions[i] = version;
        }
        return versions;
    }
}
