package org.sharedgrowth.observatory.indicators.telemetry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Whether and where traces are told. */
@ConfigMapping(prefix = "observatory.tracing")
interface TracingConfig {
    /** Where spans are sent by OTLP over HTTP; without it nothing is traced. */
    Optional<URI> collector();

    /** The share of requests that is recorded where no program before this one has decided. */
    @WithDefault("0.01")
    double ratio();
}
