package org.sharedgrowth.observatory.tracing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Settings of traces. */
@ConfigMapping(prefix = "observatory.tracing")
public interface TracingConfig {
    /** Where spans are sent by OTLP over HTTP; without it nothing is traced. */
    Optional<URI> collector();

    /**
     * The share of requests that is recorded, 0 to 1. At the edge, clients have no influence on it;
     * elsewhere it applies only if no earlier program has decided.
     */
    @WithDefault("0.01")
    double ratio();
}
