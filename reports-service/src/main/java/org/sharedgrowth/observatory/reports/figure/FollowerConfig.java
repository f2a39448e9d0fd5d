package org.sharedgrowth.observatory.reports.figure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings for following the change feed. */
@ConfigMapping(prefix = "reports.figure.follower")
interface FollowerConfig {
    /** Whether the feed is followed. */
    @WithDefault("true")
    boolean enabled();

    /** How long a query waits; the contract allows 25 seconds. */
    @WithDefault("20s")
    Duration timeout();

    /** First pause after a failure; doubled each time up to the longest pause. */
    @WithDefault("250ms")
    Duration pause();

    /**
     * The longest pause, and so the longest time after an outage until readers see the current
     * state.
     */
    @WithDefault("3s")
    Duration longestPause();
}
