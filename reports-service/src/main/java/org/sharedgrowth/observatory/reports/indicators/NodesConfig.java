package org.sharedgrowth.observatory.reports.indicators;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where the nodes of the indicators service are. */
@ConfigMapping(prefix = "reports.indicators")
interface NodesConfig {
    /** Scheme, host and port. */
    URI url();

    /**
     * A name with the addresses of all nodes, such as a headless service of Kubernetes; they listen
     * at the port of the url.
     */
    Optional<String> nodes();

    /** From the end of one look at the name to the next. */
    @WithDefault("3s")
    Duration pause();
}
