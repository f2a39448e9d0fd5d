package org.sharedgrowth.observatory.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Addresses and timeouts of the servers. */
@ConfigMapping(prefix = "gateway.upstream")
interface UpstreamConfig {
    /** One or more addresses, separated by commas: {@code http://a:8081,http://b:8081?weight=3}. */
    String indicatorsUrl();

    String reportsUrl();

    String keycloakUrl();

    /**
     * A properties file with lists of addresses by server name, which is reread when it changes:
     * {@code indicators-service=http://a:8081?weight=9,http://b:8081}.
     */
    Optional<Path> nodesFile();

    /** Interval of checks whether {@link #nodesFile} has changed. */
    @WithDefault("1s")
    Duration nodesPause();

    /** Interval of checks whether a node that refused connections listens again. */
    @WithDefault("250ms")
    @WithName("lookout")
    Duration reconnectInterval();

    /**
     * Timeout for opening a connection. The nodes are close, so one that does not accept within two
     * seconds is down.
     */
    @WithDefault("2s")
    Duration connectTimeout();

    /**
     * Timeout from the request to the end of a short answer for reads, so that readers learn within
     * three seconds that a service does not respond.
     */
    @WithDefault("2500ms")
    Duration readTimeout();

    /** Timeout of a connection without traffic; event streams send a comment every 10 seconds. */
    @WithDefault("60s")
    Duration idleTimeout();

    /** Maximum number of connections from one event loop to one server. */
    @WithDefault("256")
    int connections();

    /**
     * Maximum number of additional connections for event streams and long polls, each of which
     * holds one: as many as there may be such requests, so that none waits for another to end.
     */
    @WithDefault("1000")
    int waitingConnections();

    /**
     * Maximum number of requests of one event loop that wait for a connection; more are refused as
     * overload.
     */
    @WithDefault("512")
    int waiting();
}
