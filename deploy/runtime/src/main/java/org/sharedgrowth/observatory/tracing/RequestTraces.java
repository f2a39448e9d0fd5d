package org.sharedgrowth.observatory.tracing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.operation.Node;

/** Starts the span of each request. Without a collector nothing is installed. */
@Singleton
public class RequestTraces {
    private static final int BEFORE_EVERYTHING = 30_000;

    private final Program program;
    private final Optional<TracingSettings> settings;
    private @Nullable Tracing tracing;

    RequestTraces(TracingConfig config, Node node, Program program) {
        this.program = program;
        settings =
                config.collector()
                        .map(collector ->
                                new TracingSettings(
                                        node.program(),
                                        node.version(),
                                        node.name(),
                                        collector,
                                        config.ratio(),
                                        program.isEdge()));
    }

    void begin(@Observes Filters filters) {
        if (settings.isPresent()) {
            Tracing started = new Tracing(settings.get(), program::route);
            tracing = started;
            filters.register(started::enter, BEFORE_EVERYTHING);
        }
    }

    void end(@Observes ShutdownEvent stop) {
        if (tracing != null) {
            tracing.close();
        }
    }

    /** Whether traces are sent. */
    public boolean isActive() {
        return tracing != null;
    }
}
