package org.sharedgrowth.observatory.gateway.monitoring;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.tracing.Program;
import org.sharedgrowth.observatory.tracing.TraceHeader;
import org.sharedgrowth.observatory.tracing.TracingConfig;

/**
 * Propagates the trace of each request to the services. Without a collector, headers of a client or
 * mesh are forwarded unchanged.
 */
@Singleton
public class Traces implements Program {
    private final boolean enabled;

    Traces(TracingConfig config) {
        enabled = config.collector().isPresent();
    }

    /** True: clients must not decide which requests are recorded, or how many. */
    @Override
    public boolean isEdge() {
        return true;
    }

    @Override
    public @Nullable String route(HttpServerRequest request) {
        return Labels.route(request);
    }

    /** Adds the trace of a request to the headers of the request sent to a service. */
    public void propagate(HttpServerRequest request, MultiMap headers) {
        if (enabled) {
            put(TraceHeader.of(request), headers);
        }
    }

    /**
     * Adds the current trace, if there is one, to the headers of a request of the gateway itself.
     */
    public void propagate(MultiMap headers) {
        if (enabled) {
            put(TraceHeader.current(), headers);
        }
    }

    private static void put(@Nullable String value, MultiMap headers) {
        headers.remove("tracestate");
        if (value != null) {
            headers.set(TraceHeader.NAME, value);
        }
    }
}
