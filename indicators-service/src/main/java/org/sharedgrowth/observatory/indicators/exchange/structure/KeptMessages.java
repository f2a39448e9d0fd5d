package org.sharedgrowth.observatory.indicators.exchange.structure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Structure messages as they were written, by their tag: it stands for the query, its format and
 * languages, what is registered and what is present. All structures with their references take many
 * milliseconds to write, and they seldom change. What was asked for longest ago makes room.
 */
@ApplicationScoped
class KeptMessages {
    /** What an entry costs beside its bytes. */
    private static final int OVERHEAD = 200;

    private final Cache<String, byte[]> messages;

    KeptMessages(
            @ConfigProperty(name = "observatory.exchange.structure-bytes", defaultValue = "16M")
                    MemorySize most) {
        messages =
                Caffeine.newBuilder()
                        .maximumWeight(most.asLongValue())
                        .weigher((String tag, byte[] bytes) -> OVERHEAD + bytes.length)
                        // Waking another thread would take longer than the little there is to do.
                        .executor(Runnable::run)
                        .build();
    }

    /** The message, or null if it is not known. */
    byte @Nullable [] find(String tag) {
        return messages.getIfPresent(tag);
    }

    void keep(String tag, byte[] message) {
        messages.put(tag, message);
    }
}
