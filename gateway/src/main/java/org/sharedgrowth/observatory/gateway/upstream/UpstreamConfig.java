package org.sharedgrowth.observatory.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the servers are and how long to wait for them. */
@ConfigMapping(prefix = "gateway.upstream")
interface UpstreamConfig {
    /** One address or several, divided by commas: {@code http://a:8081,http://b:8081?weight=3}. */
    String indicatorsUrl();

    String reportsUrl();

    String keycloakUrl();

    /**
     * A properties file with other lists of addresses, by server name, read again when it changes:
     * {@code indicators-service=http://a:8081?weight=9,http://b:8081}.
     */
    Optional<Path> nodesFile();

    @WithDefault("1s")
    Duration nodesPause();

    /** How often it is looked whether a node listens again where nobody did. */
    @WithDefault("250ms")
    Duration lookout();

    /** Loopback or the same rack: who does not accept in two seconds is down. */
    @WithDefault("2s")
    Duration connectTimeout();

    /**
     * From a question to the end of a short answer, where nothing is changed: readers are told
     * within three seconds that a service does not answer.
     */
    @WithDefault("2500ms")
    Duration readTimeout();

    /** A connection on which nothing moves; event streams send a comment every 10 seconds. */
    @WithDefault("60s")
    Duration idleTimeout();

    /** Connections of one event loop to one server. */
    @WithDefault("256")
    int connections();

    /**
     * Those beside, for event streams and long polls, each of which holds one: as many as may wait
     * at all, so that none has to wait for another's end.
     */
    @WithDefault("1000")
    int waitingConnections();

    /**
     * Requests of one event loop waiting for a connection; more are told that the server is busy.
     */
    @WithDefault("512")
    int waiting();
}
