package org.sharedgrowth.observatory.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.quarkus.vertx.core.runtime.VertxMDC;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Creates one span for each recorded request, with the same trace id in every program that the
 * request passes through. A span contains the method, the template of the address or the operation,
 * and the status, but no user input, address or token.
 */
public final class Tracing implements AutoCloseable {
    /** The key of the trace id in the log. */
    public static final String LOGGED = "traceId";

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration BATCH_DELAY = Duration.ofSeconds(2);
    private static final AttributeKey<String> METHOD =
            AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS =
            AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    /** Reads the one header that is trusted; {@code tracestate} is dropped. */
    private static final TextMapGetter<HttpServerRequest> HEADER =
            new TextMapGetter<>() {
                @Override
                public Iterable<String> keys(HttpServerRequest request) {
                    return List.of(TraceHeader.NAME);
                }

                @Override
                public @Nullable String get(@Nullable HttpServerRequest request, String name) {
                    if (request == null || !name.equals(TraceHeader.NAME)) {
                        return null;
                    }
                    List<String> sent = request.headers().getAll(name);
                    return sent.size() == 1 ? sent.getFirst() : null;
                }
            };

    private final SdkTracerProvider provider;
    private final Tracer tracer;
    private final Function<HttpServerRequest, @Nullable String> route;

    /**
     * Starts tracing.
     *
     * @param route called after the answer was sent: returns the template of the address or the id
     *     of the operation; null for unknown addresses
     */
    public Tracing(TracingSettings settings, Function<HttpServerRequest, @Nullable String> route) {
        Sampler byChance = new ChanceSampler(settings.ratio());
        this.route = route;
        this.provider =
                SdkTracerProvider.builder()
                        .setResource(resource(settings))
                        .setSampler(settings.edge() ? byChance : Sampler.parentBased(byChance))
                        .addSpanProcessor(
                                BatchSpanProcessor.builder(exporter(settings))
                                        .setScheduleDelay(BATCH_DELAY)
                                        .build())
                        .build();
        this.tracer = provider.get("org.sharedgrowth.observatory");
    }

    private static OtlpHttpSpanExporter exporter(TracingSettings settings) {
        return OtlpHttpSpanExporter.builder()
                .setEndpoint(settings.collector().toString())
                .setCompression("gzip")
                .setTimeout(TIMEOUT)
                .setConnectTimeout(TIMEOUT)
                .build();
    }

    private static Resource resource(TracingSettings settings) {
        return Resource.create(
                Attributes.builder()
                        .put("service.namespace", "observatory")
                        .put("service.name", settings.service())
                        .put("service.version", settings.version())
                        .put("service.instance.id", settings.node())
                        .build());
    }

    /** Starts the span of a request, and continues with the request. */
    public void enter(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        Context parent =
                W3CTraceContextPropagator.getInstance().extract(Context.root(), request, HEADER);
        Span span =
                tracer.spanBuilder(method(request))
                        .setSpanKind(SpanKind.SERVER)
                        .setParent(parent)
                        .startSpan();
        SpanContext spanContext = span.getSpanContext();
        io.vertx.core.Context context = ((HttpServerRequestInternal) request).context();
        TraceHeader.store(context, header(spanContext));
        VertxMDC.INSTANCE.put(LOGGED, spanContext.getTraceId(), context);
        if (span.isRecording()) {
            routing.addEndHandler(done -> end(span, routing, done.failed()));
        }
        routing.next();
    }

    private static String header(SpanContext span) {
        return "00-"
                + span.getTraceId()
                + "-"
                + span.getSpanId()
                + "-"
                + span.getTraceFlags().asHex();
    }

    private static String method(HttpServerRequest request) {
        String method = request.method().name();
        return METHODS.contains(method) ? method : "_OTHER";
    }

    private void end(Span span, RoutingContext routing, boolean aborted) {
        HttpServerRequest request = routing.request();
        String method = method(request);
        span.setAttribute(METHOD, method);
        @Nullable String template = route.apply(request);
        if (template != null && template.startsWith("/")) {
            span.setAttribute(ROUTE, template);
            span.updateName(method + " " + template);
        } else if (template != null) {
            span.updateName(template);
        }
        int status = routing.response().getStatusCode();
        if (aborted) {
            span.setAttribute(ERROR, "aborted");
        } else {
            span.setAttribute(STATUS, status);
        }
        if (aborted || status >= 500) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /** Sends remaining spans, for a few seconds at most. */
    @Override
    public void close() {
        provider.shutdown().join(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    }
}
