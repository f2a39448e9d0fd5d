package org.sharedgrowth.observatory.reports.figure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the change feed is followed. */
@ConfigMapping(prefix = "reports.figure.follower")
interface FollowerConfig {
    /** Whether to follow at all. */
    @WithDefault("true")
    boolean enabled();

    /** How long one question waits; the contract allows 25 seconds. */
    @WithDefault("20s")
    Duration timeout();

    /** First pause after a failure; doubles up to the longest. */
    @WithDefault("250ms")
    Duration pause();

    /** The longest pause: after an outage readers see the truth again within it. */
    @WithDefault("3s")
    Duration longestPause();
}
