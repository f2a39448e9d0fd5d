package org.sharedgrowth.observatory.gateway.monitoring;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.tracing.TraceHeader;
import org.sharedgrowth.observatory.tracing.Tracing;
import org.sharedgrowth.observatory.tracing.TracingSettings;

/**
 * Begins the trace of each request and hands it on to the services. Without a collector nothing is
 * installed and nothing is added; what a client or a mesh sent goes through as it came then.
 */
@Singleton
public class Traces {
    /** Whoever calls from outside decides neither which requests are recorded nor how many. */
    private static final boolean EDGE = true;

    /** Before {@code route.Door}. */
    private static final int ORDER = -20_100;

    private final Optional<TracingSettings> settings;
    private final boolean on;
    private @Nullable Tracing tracing;

    Traces(
            TracingConfig config,
            @ConfigProperty(name = "observatory.node") String node,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        settings =
                config.collector()
                        .map(collector ->
                                new TracingSettings(
                                        "gateway", version, node, collector, config.ratio(), EDGE));
        on = settings.isPresent();
    }

    void begin(@Observes Router router) {
        if (on) {
            Tracing begun = new Tracing(settings.orElseThrow(), Labels::route);
            tracing = begun;
            router.route().order(ORDER).handler(begun::enter);
        }
    }

    void end(@Observes ShutdownEvent stop) {
        if (tracing != null) {
            tracing.close();
        }
    }

    /** Whether there is anything that sends. */
    boolean sends() {
        return tracing != null;
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
