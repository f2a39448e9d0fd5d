package org.sharedgrowth.observatory.reports.indicators;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The addresses of the nodes of the indicators service. */
@ConfigMapping(prefix = "reports.indicators")
interface NodesConfig {
    /** The address of the service: scheme, host and port. */
    URI url();

    /**
     * A host name that resolves to the addresses of all nodes, such as a headless service of
     * Kubernetes; the port is taken from the URL.
     */
    Optional<String> nodes();

    /** Time between two look-ups of the name. */
    @WithDefault("3s")
    Duration pause();
}
