package org.sharedgrowth.observatory.indicators.exchange.structure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Caches structure messages by their entity tags. A tag depends on the query, its format and
 * languages, the registered structures and the available data. Writing all structures with their
 * references takes many milliseconds, and they seldom change. When the cache is full, messages that
 * are seldom requested are evicted.
 */
@ApplicationScoped
class MessageCache {
    /** Memory of an entry in addition to its bytes. */
    private static final int OVERHEAD = 200;

    private final Cache<String, byte[]> messages;

    MessageCache(
            @ConfigProperty(name = "observatory.exchange.structure-bytes", defaultValue = "16M")
                    MemorySize max) {
        messages =
                Caffeine.newBuilder()
                        .maximumWeight(max.asLongValue())
                        .weigher((String tag, byte[] bytes) -> OVERHEAD + bytes.length)
                        // Run on the calling thread: waking another one would take longer than the
                        // work itself.
                        .executor(Runnable::run)
                        .build();
    }

    /** The message with this tag; null if it is not cached. */
    byte @Nullable [] find(String tag) {
        return messages.getIfPresent(tag);
    }

    void keep(String tag, byte[] message) {
        messages.put(tag, message);
    }
}
