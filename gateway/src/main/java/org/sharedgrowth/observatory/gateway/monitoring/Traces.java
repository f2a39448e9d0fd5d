package org.sharedgrowth.observatory.gateway.monitoring;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.tracing.Program;
import org.sharedgrowth.observatory.tracing.TraceHeader;
import org.sharedgrowth.observatory.tracing.TracingConfig;

/**
 * Hands the trace of each request on to the services. Without a collector nothing is added; what a
 * client or a mesh sent goes through as it came then.
 */
@Singleton
public class Traces implements Program {
    private final boolean on;

    Traces(TracingConfig config) {
        on = config.collector().isPresent();
    }

    /** Whoever calls from outside decides neither which requests are recorded nor how many. */
    @Override
    public boolean edge() {
        return true;
    }

    @Override
    public @Nullable String route(HttpServerRequest request) {
        return Labels.route(request);
    }

    /** Lets what goes on from the request be part of its trace. */
    public void carry(HttpServerRequest request, MultiMap headers) {
        if (on) {
            put(TraceHeader.of(request), headers);
        }
    }

    /** Lets a question of our own be part of the trace at hand, if there is one. */
    public void carry(MultiMap headers) {
        if (on) {
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
