package org.sharedgrowth.observatory.gateway.monitoring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Whether and where traces are told. */
@ConfigMapping(prefix = "observatory.tracing")
interface TracingConfig {
    /** Where spans are sent by OTLP over HTTP; without it nothing is traced. */
    Optional<URI> collector();

    /** The share of requests that is recorded, whatever clients say. */
    @WithDefault("0.01")
    double ratio();
}
