package org.sharedgrowth.observatory.gateway.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is kept, and how long. */
@ConfigMapping(prefix = "gateway.cache")
interface CacheConfig {
    @WithDefault("true")
    boolean enabled();

    @WithDefault("24M")
    MemorySize size();

    /** Larger answers are passed on only. */
    @WithDefault("1M")
    MemorySize largest();

    /** What all answers together take that are copied while they are passed on. */
    @WithDefault("16M")
    MemorySize copies();

    /**
     * The longest an answer is given without asking again, whatever the service allows: a release
     * must show within a second everywhere, and so must an erasure, which changes what was said of
     * the past. Asking again costs the service a comparison of tags.
     */
    @WithDefault("1s")
    Duration fresh();

    /**
     * How old an answer may be that is given because the service fails, whatever the service allows
     * for that case ({@code stale-if-error}, RFC 5861). It is not given once a newer release is
     * known, so that this only bounds for how long a service may be away without anybody noticing.
     */
    @WithDefault("24h")
    Duration stale();

    /** The same where the service says nothing of it, nor of which release its answer is. */
    @WithDefault("60s")
    Duration staleUnasked();
}
