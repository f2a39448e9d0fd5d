package org.sharedgrowth.observatory.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the servers are and how long to wait for them. */
@ConfigMapping(prefix = "gateway.upstream")
interface UpstreamConfig {
    URI indicatorsUrl();

    URI reportsUrl();

    URI keycloakUrl();

    /** Loopback or the same rack: who does not accept in two seconds is down. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** A connection on which nothing moves; event streams send a comment every 10 seconds. */
    @WithDefault("60s")
    Duration idleTimeout();

    /** Connections of one event loop to one server. Event streams and long polls each hold one. */
    @WithDefault("256")
    int connections();

    /**
     * Requests of one event loop waiting for a connection; more are told that the server is busy.
     */
    @WithDefault("512")
    int waiting();
}
