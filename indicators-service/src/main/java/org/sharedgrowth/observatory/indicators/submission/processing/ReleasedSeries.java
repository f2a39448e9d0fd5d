package org.sharedgrowth.observatory.indicators.submission.processing;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;
import org.sharedgrowth.observatory.indicators.submission.checking.History;

/**
 * A flow's released data as checks use it. Call it on worker threads, because old versions may have
 * to be read from the database.
 */
public final class ReleasedSeries implements History {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final FlowSnapshot snapshot;

    public ReleasedSeries(FlowSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public int find(String key) {
        int ordinal = snapshot.find(key);
        return ordinal >= 0 && snapshot.versionRelease(ordinal) > 0 ? ordinal : -1;
    }

    @Override
    public Set<String> codes(int dimension, Map<Integer, String> others) {
        return codes(dimension, others, ordinal -> true);
    }

    /** Does the same as {@link #codes(int, Map)}, but only for series that pass the filter. */
    Set<String> codes(int dimension, Map<Integer, String> others, IntPredicate filter) {
        RoaringBitmap series = snapshot.alive().clone();
        others.forEach((position, code) -> series.and(snapshot.seriesWithCode(position, code)));
        Set<String> codes = new HashSet<>();
        for (int ordinal : series) {
            String code = snapshot.code(ordinal, dimension);
            if (!codes.contains(code) && filter.test(ordinal)) {
                codes.add(code);
            }
        }
        return codes;
    }

    @Override
    public byte @Nullable [] atHand(int ordinal) {
        PackedVersion version = snapshot.inMemory(ordinal);
        return version == null ? null : version.bytes();
    }

    @Override
    public byte[] @Nullable [] packed(int[] ordinals) {
        PackedVersion[] versions =
                snapshot.packed(ordinals, ordinals.length).await().atMost(TIMEOUT);
        byte[] @Nullable [] packed = new byte[versions.length][];
        for (int i = 0; i < versions.length; i++) {
            packed[i] = versions[i] == null ? null : versions[i].bytes();
        }
        return packed;
    }
}
