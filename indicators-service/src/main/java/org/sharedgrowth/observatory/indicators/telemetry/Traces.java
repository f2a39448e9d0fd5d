package org.sharedgrowth.observatory.indicators.telemetry;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.tracing.Tracing;
import org.sharedgrowth.observatory.tracing.TracingSettings;

/** Begins each request's part of its trace. Without a collector nothing is installed. */
@Singleton
class Traces {
    /** The gateway has decided which requests are recorded. */
    private static final boolean EDGE = false;

    private static final int BEFORE_EVERYTHING = 30_000;

    private final Optional<TracingSettings> settings;
    private @Nullable Tracing tracing;

    Traces(
            TracingConfig config,
            @ConfigProperty(name = "observatory.node") String node,
            @ConfigProperty(name = "quarkus.application.name") String name,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        settings =
                config.collector()
                        .map(collector ->
                                new TracingSettings(
                                        name, version, node, collector, config.ratio(), EDGE));
    }

    void begin(@Observes Filters filters) {
        if (settings.isPresent()) {
            Tracing begun = new Tracing(settings.get(), Labels::routeOf);
            tracing = begun;
            filters.register(begun::enter, BEFORE_EVERYTHING);
        }
    }

    void end(@Observes ShutdownEvent stop) {
        if (tracing != null) {
            tracing.close();
        }
    }
}
