package org.sharedgrowth.observatory.tracing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;

/** Receives spans by OTLP over HTTP as protobuf, and stores them. */
public final class Collector implements AutoCloseable {
    /** A received span and the program that sent it. */
    public record ReceivedSpan(String service, Span span) {
        public String traceId() {
            return HexFormat.of().formatHex(span.getTraceId().toByteArray());
        }

        public String spanId() {
            return HexFormat.of().formatHex(span.getSpanId().toByteArray());
        }

        public String parent() {
            return HexFormat.of().formatHex(span.getParentSpanId().toByteArray());
        }
    }

    private final HttpServer server;
    private final List<ReceivedSpan> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();

    public Collector() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (InputStream in =
                zipped
                        ? new GZIPInputStream(exchange.getRequestBody())
                        : exchange.getRequestBody()) {
            ExportTraceServiceRequest sent = ExportTraceServiceRequest.parseFrom(in);
            sent.getResourceSpansList()
                    .forEach(resource -> {
                        String service =
                                resource.getResource().getAttributesList().stream()
                                        .filter(a -> a.getKey().equals("service.name"))
                                        .map(a -> a.getValue().getStringValue())
                                        .findFirst()
                                        .orElse("");
                        resource.getScopeSpansList()
                                .forEach(scope ->
                                        scope.getSpansList()
                                                .forEach(span ->
                                                        received.add(
                                                                new ReceivedSpan(service, span))));
                    });
        }
        exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces");
    }

    /** Number of requests received. */
    public int requests() {
        return requests.get();
    }

    public List<ReceivedSpan> all() {
        return List.copyOf(received);
    }

    /** The spans of a trace, as soon as this many have arrived; fewer after ten seconds. */
    public List<ReceivedSpan> trace(String id, int atLeast) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        List<ReceivedSpan> found = List.of();
        while (System.nanoTime() < end) {
            found = received.stream().filter(one -> one.traceId().equals(id)).toList();
            if (found.size() >= atLeast) {
                return found;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return found;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
