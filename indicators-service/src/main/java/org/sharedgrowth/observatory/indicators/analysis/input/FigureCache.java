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
import org.sharedgrowth.observatory.indicators.analysis.input.Figures.CachedFigures;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/**
 * Caches public figures, so that operations on the same figures read them from the store only once.
 * Entries never become stale: the state of a flow after a release never changes, and a release that
 * withdraws, corrects or adds a figure has a new number. Figures that are not public are not
 * cached. The least recently used figures are evicted, together with the results computed from
 * them; the memory of these results counts towards the size of the entry.
 */
@ApplicationScoped
class FigureCache {
    /** Approximate memory, in bytes, of a column or entry in addition to its cells. */
    private static final int OVERHEAD = 400;

    private final Cache<Key, CachedFigures> entries;

    /**
     * The key of an entry: what was read. The dataflow is compared by identity: the structures also
     * affect what is read, and every change to them makes a new object, so that entries from before
     * the change are no longer found.
     *
     * @param release the newest release of the flow in the scope; 0 if there is none
     */
    private record Key(
            Dataflow flow,
            long release,
            List<String> areas,
            @Nullable Integer first,
            @Nullable Integer last,
            List<ColumnKey> keys) {
        @Override
        @SuppressWarnings("ReferenceEquality") // comparing whole structures would take a long time
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
     * @param max limit, in bytes, for the approximate memory of figures and of the results computed
     *     from them
     */
    FigureCache(
            @ConfigProperty(name = "observatory.analysis.figures-bytes", defaultValue = "32M")
                    MemorySize max,
            MeterRegistry registry) {
        entries =
                Caffeine.newBuilder()
                        .maximumWeight(max.asLongValue())
                        .weigher((Key _, CachedFigures figures) -> bytes(figures))
                        // Run on the calling thread: waking another one would take longer than the
                        // work itself.
                        .executor(Runnable::run)
                        .build();
        registry.gauge("observatory.analysis.kept.bytes", this, FigureCache::bytes);
    }

    /** Approximate memory of all entries, in bytes. */
    long bytes() {
        return entries.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }

    /** The figures of the keys in the scope; null if they are not cached. */
    @Nullable Figures find(Scope scope, List<ColumnKey> keys) {
        if (!scope.audience().isEverybody()) {
            return null;
        }
        CachedFigures known = entries.getIfPresent(key(scope, keys));
        return known == null ? null : known.in(scope);
    }

    /** Caches figures that were read for the keys, if they are public. */
    void keep(Figures figures, List<ColumnKey> keys) {
        if (figures.scope().audience().isEverybody()) {
            Key key = key(figures.scope(), keys);
            CachedFigures added = figures.withoutScope();
            // Replacing an entry with itself makes the cache weigh it again.
            added.computed()
                    .whenGrown(() -> entries.asMap().computeIfPresent(key, (_, same) -> same));
            entries.put(key, added);
        }
    }

    private static int bytes(CachedFigures figures) {
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
