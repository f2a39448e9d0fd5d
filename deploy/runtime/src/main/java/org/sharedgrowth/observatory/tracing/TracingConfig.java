package org.sharedgrowth.observatory.tracing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Whether and where traces are told. */
@ConfigMapping(prefix = "observatory.tracing")
public interface TracingConfig {
    /** Where spans are sent by OTLP over HTTP; without it nothing is traced. */
    Optional<URI> collector();

    /**
     * The share of requests that is recorded, 0 to 1: at the edge whatever clients say, elsewhere
     * where no program before this one has decided.
     */
    @WithDefault("0.01")
    double ratio();
}
