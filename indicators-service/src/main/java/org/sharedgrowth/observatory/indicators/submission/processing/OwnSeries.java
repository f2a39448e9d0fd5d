package org.sharedgrowth.observatory.indicators.submission.processing;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.FlowSources;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.series.merge.Source;
import org.sharedgrowth.observatory.indicators.submission.checking.History;

/**
 * The series of a flow that one office has sent, for comparison with its next file. Series sent
 * only by other offices are left out. Ordinals are the same as for the public series.
 */
final class OwnSeries implements History {
    private final FlowSnapshot shown;
    private final FlowSources sources;
    private final ReleaseLog log;
    private final String provider;
    private final ReleasedSeries released;

    private OwnSeries(StoreState state, String dataKey, String provider) {
        this.shown = state.flow(dataKey);
        this.sources = state.sources(dataKey);
        this.log = state.log();
        this.provider = provider;
        this.released = new ReleasedSeries(shown);
    }

    static History of(StoreState state, String dataKey, String provider) {
        return state.log().isOnlyProvider(dataKey, provider)
                ? new ReleasedSeries(state.flow(dataKey))
                : new OwnSeries(state, dataKey, provider);
    }

    @Override
    public int find(String key) {
        int ordinal = released.find(key);
        if (ordinal < 0) {
            return -1;
        }
        return isOwn(ordinal) ? ordinal : -1;
    }

    @Override
    public Set<String> codes(int dimension, Map<Integer, String> others) {
        return released.codes(
                dimension, others, ordinal -> shown.hasPublicRow(ordinal) || isOwn(ordinal));
    }

    private boolean isOwn(int ordinal) {
        return isShared(ordinal) ? source(ordinal) != null : sender(ordinal).equals(provider);
    }

    private boolean isShared(int ordinal) {
        return !sources.of(shown.id(ordinal)).isEmpty();
    }

    private @Nullable Source source(int ordinal) {
        return sources.of(shown.id(ordinal)).stream()
                .filter(source -> source.provider().equals(provider))
                .findFirst()
                .orElse(null);
    }

    /** The only office that has sent a series that is not shared. */
    private String sender(int ordinal) {
        Release release = log.find(shown.versionRelease(ordinal));
        return Objects.requireNonNull(release).provider();
    }

    @Override
    public byte @Nullable [] atHand(int ordinal) {
        Source source = source(ordinal);
        return source == null ? released.atHand(ordinal) : rows(source);
    }

    @Override
    public byte[] @Nullable [] packed(int[] ordinals) {
        byte[] @Nullable [] packed = released.packed(ordinals);
        for (int i = 0; i < ordinals.length; i++) {
            Source source = source(ordinals[i]);
            if (source != null) {
                packed[i] = rows(source);
            }
        }
        return packed;
    }

    /** The rows of a source; null if the office has deleted the series. */
    private static byte @Nullable [] rows(Source source) {
        return source.newest().size() == 0 ? null : source.newest().bytes();
    }
}
