package org.sharedgrowth.observatory.reports.indicators;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The configuration of nodes in a test that resolves the name itself.
 *
 * @param address address of the service
 */
record FixedNodes(String address) implements NodesConfig {
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
