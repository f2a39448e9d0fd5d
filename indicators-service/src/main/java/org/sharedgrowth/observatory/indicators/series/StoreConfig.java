package org.sharedgrowth.observatory.indicators.series;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the statistical store. */
@ConfigMapping(prefix = "observatory.store")
interface StoreConfig {
    /** Approximate memory for replaced versions. */
    @WithDefault("67108864")
    long oldVersionsBytes();

    /** Maximum delay of a release whose notification was lost. */
    @WithDefault("500ms")
    Duration poll();
}
