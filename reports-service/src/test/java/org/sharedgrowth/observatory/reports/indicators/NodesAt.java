package org.sharedgrowth.observatory.reports.indicators;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the nodes are in a test that looks the name up itself.
 *
 * @param address of the usual one
 */
record NodesAt(String address) implements NodesConfig {
    @Override
    public URI url() {
        return URI.create(address);
    }

    @Override
    public Optional<String> nodes() {
        return Optional.empty();
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(3);
    }
}
