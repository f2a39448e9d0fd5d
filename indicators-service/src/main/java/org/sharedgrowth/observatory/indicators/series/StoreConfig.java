package org.sharedgrowth.observatory.indicators.series;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the statistical store. */
@ConfigMapping(prefix = "observatory.store")
interface StoreConfig {
    /** Memory for versions that newer releases have replaced, about. */
    @WithDefault("67108864")
    long oldVersionsBytes();

    /** Longest time that a release goes unseen if its notification is lost. */
    @WithDefault("500ms")
    Duration poll();
}
