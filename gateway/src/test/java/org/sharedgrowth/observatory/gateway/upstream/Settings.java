package org.sharedgrowth.observatory.gateway.upstream;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The configuration of the servers in a test.
 *
 * @param url addresses of each server; those of the reports service have {@code reports} instead of
 *     {@code indicators}
 * @param connections maximum number of connections of one event loop, and of requests that wait for
 *     one
 */
record Settings(String url, int connections, Optional<Path> nodesFile) implements UpstreamConfig {
    Settings(String url) {
        this(url, 16, Optional.empty());
    }

    Settings withFile(Path file) {
        return new Settings(url, connections, Optional.of(file));
    }

    @Override
    public String indicatorsUrl() {
        return url;
    }

    @Override
    public String reportsUrl() {
        return url.replace("indicators", "reports");
    }

    @Override
    public String keycloakUrl() {
        return url;
    }

    @Override
    public Duration nodesPause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration reconnectInterval() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Duration readTimeout() {
        return Duration.ofMillis(2_500);
    }

    @Override
    public Duration idleTimeout() {
        return Duration.ofSeconds(60);
    }

    @Override
    public int waitingConnections() {
        return connections;
    }

    @Override
    public int waiting() {
        return connections;
    }
}
