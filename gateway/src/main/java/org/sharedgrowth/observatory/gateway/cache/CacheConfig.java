package org.sharedgrowth.observatory.gateway.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** Settings of the answer cache. */
@ConfigMapping(prefix = "gateway.cache")
interface CacheConfig {
    @WithDefault("true")
    boolean enabled();

    @WithDefault("24M")
    MemorySize size();

    /** Larger answers are forwarded but not cached. */
    @WithDefault("1M")
    @WithName("largest")
    MemorySize maxAnswerSize();

    /**
     * Maximum memory for copies of the answers that are being forwarded; each copy is cached once
     * it is complete.
     */
    @WithDefault("16M")
    MemorySize copies();

    /**
     * Maximum time for which an answer is used without revalidation, whatever the service allows: a
     * release must be visible everywhere within a second, and so must an erasure, which changes
     * past data. Revalidation costs the service only a comparison of entity tags.
     */
    @WithDefault("1s")
    Duration fresh();

    /**
     * Maximum age of an answer that is used because the service fails, whatever the service allows
     * ({@code stale-if-error}, RFC 5861). It is not used once a newer release is known, so this
     * only limits how long an outage of a service can go unnoticed.
     */
    @WithDefault("24h")
    Duration stale();

    /**
     * Like {@link #stale}, for an answer with which the service states neither a limit nor the
     * release. The key says {@code unasked} because the service did not ask for this time.
     */
    @WithDefault("60s")
    @WithName("stale-unasked")
    Duration staleByDefault();
}
