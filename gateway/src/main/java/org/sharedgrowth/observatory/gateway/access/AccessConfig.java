package org.sharedgrowth.observatory.gateway.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Whose tokens are believed. */
@ConfigMapping(prefix = "gateway.access")
interface AccessConfig {
    /** The issuer as tokens name it; its path is also its path at the sign-in server. */
    URI issuer();

    /** Keys are read again after this time, so that withdrawn ones stop counting. */
    @WithDefault("10m")
    Duration keysLife();

    /** An unknown key id makes the keys be read again, at most once in this time. */
    @WithDefault("10s")
    Duration keysPause();

    /** Clocks differ by up to a minute. */
    @WithDefault("60s")
    Duration clockSkew();

    /** Verified tokens kept; 300 bytes each. */
    @WithDefault("50000")
    int remembered();
}
