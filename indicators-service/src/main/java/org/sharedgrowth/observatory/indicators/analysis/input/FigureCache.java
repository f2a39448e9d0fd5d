package org.sharedgrowth.observatory.indicators.analysis.input;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.input.Figures.Kept;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/**
 * Public figures that were read before, so that operations on the same figures read them from the
 * store once. The state of a flow after a release never changes, and a release that hides, corrects
 * or adds a figure has another number, so nothing has to be removed from here. Figures that are not
 * public are not kept. The least recently used are evicted, together with what was computed from
 * them, whose memory is counted with theirs.
 */
@ApplicationScoped
class FigureCache {
    /** Approximate memory, in bytes, of a column or entry in addition to its cells. */
    private static final int OVERHEAD = 400;

    private final Cache<Key, Kept> kept;

    /**
     * The key of an entry: what was read. The dataflow is compared by identity: every change of the
     * structures, which also decide what is read, makes a new object, so that older entries are no
     * longer found.
     *
     * @param release the newest one of the flow in the scope; 0 if there is none
     */
    private record Key(
            Dataflow flow,
            long release,
            List<String> areas,
            @Nullable Integer first,
            @Nullable Integer last,
            List<ColumnKey> keys) {
        @Override
        @SuppressWarnings("ReferenceEquality") // comparing whole structures would take long
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && flow == key.flow
                    && release == key.release
                    && Objects.equals(first, key.first)
                    && Objects.equals(last, key.last)
                    && keys.equals(key.keys)
                    && areas.equals(key.areas);
        }

        @Override
        public int hashCode() {
            return Objects.hash(release, areas, first, last, keys);
        }
    }

    /**
     * @param max approximate memory of figures and of what is computed from them
     */
    FigureCache(
            @ConfigProperty(name = "observatory.analysis.figures-bytes", defaultValue = "32M")
                    MemorySize max,
            MeterRegistry registry) {
        kept =
                Caffeine.newBuilder()
                        .maximumWeight(max.asLongValue())
                        .weigher((Key _, Kept figures) -> bytes(figures))
                        // Run on the calling thread: waking another one would take longer than the
                        // work itself.
                        .executor(Runnable::run)
                        .build();
        registry.gauge("observatory.analysis.kept.bytes", this, FigureCache::bytes);
    }

    /** Approximate memory of all that is kept, in bytes. */
    long bytes() {
        return kept.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }

    /** The figures of the keys in the scope; null if they are not known. */
    @Nullable Figures find(Scope scope, List<ColumnKey> keys) {
        if (!scope.audience().isEverybody()) {
            return null;
        }
        Kept known = kept.getIfPresent(key(scope, keys));
        return known == null ? null : known.in(scope);
    }

    /** Keeps figures that were read for the keys, if they are public. */
    void keep(Figures figures, List<ColumnKey> keys) {
        if (figures.scope().audience().isEverybody()) {
            Key key = key(figures.scope(), keys);
            Kept added = figures.kept();
            // Replacing an entry by itself makes the cache weigh it again.
            added.computed().whenGrown(() -> kept.asMap().computeIfPresent(key, (_, same) -> same));
            kept.put(key, added);
        }
    }

    private static int bytes(Kept figures) {
        long bytes = OVERHEAD + figures.computed().bytes();
        for (Column column : figures.columns().values()) {
            bytes += OVERHEAD + column.bytes();
        }
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    private static Key key(Scope scope, List<ColumnKey> keys) {
        Release last = scope.state().log().lastOf(scope.flow().dataKey(), scope.release());
        return new Key(
                scope.flow(),
                last == null ? 0 : last.id(),
                scope.areas(),
                scope.first(),
                scope.last(),
                keys);
    }
}
