package org.sharedgrowth.observatory.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A request produces one trace across all programs, which any OTLP collector can receive. */
@ExtendWith(Suite.class)
class TracesTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final String DATA_TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String REPORTS_TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String REFUSED_TRACE = "1af7651916cd43dd8448eb211c80319d";

    /** The received messages; binary, but texts in them are readable. */
    private final List<String> messages = new CopyOnWriteArrayList<>();

    private void receive(HttpExchange exchange) throws IOException {
        try (InputStream in = new GZIPInputStream(exchange.getRequestBody())) {
            messages.add(new String(in.readAllBytes(), ISO_8859_1));
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private boolean hasSpan(String service, String span, String trace) {
        String id = new String(HexFormat.of().parseHex(trace), ISO_8859_1);
        return messages.stream()
                .anyMatch(message ->
                        message.contains(service)
                                && message.contains(span)
                                && message.contains(id));
    }

    @Test
    void oneRequestIsOneTraceThroughTheGatewayAndTheServices() throws IOException {
        HttpServer collector =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", this::receive);
        collector.start();
        Map<String, String> settings = new HashMap<>();
        settings.put(
                "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
                "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces");
        settings.put("OTEL_TRACES_SAMPLER_ARG", "1");
        settings.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
        try (Node indicators = new Node("indicators", 10, settings);
                Node reports = new Node("reports", 12, settings)) {
            indicators.awaitReady();
            reports.awaitReady();
            settings.put("OBSERVATORY_INDICATORS_URL", indicators.address());
            settings.put("OBSERVATORY_REPORTS_URL", reports.address());
            try (Node gateway = new Node("gateway", 14, settings)) {
                gateway.awaitReady();
                sendRequests(gateway);
            }
        } finally {
            collector.stop(0);
        }
        assertFalse(
                String.join("", messages).contains("Wanjiru"),
                "no trace contains text that a user typed");
    }

    private void sendRequests(Node gateway) throws IOException {
        get(gateway, "/api/indicators/v1/indicators?q=Wanjiru", DATA_TRACE);
        get(gateway, "/api/reports/v1/reports", REPORTS_TRACE);
        assertEquals(
                401,
                Http.send(
                                gateway.request("/api/reports/v1/reports")
                                        .header("traceparent", traceparent(REFUSED_TRACE))
                                        .header("Authorization", "Bearer not.a.token")
                                        .POST(BodyPublishers.noBody()))
                        .status());

        awaitSpan("gateway", "listIndicators", DATA_TRACE);
        awaitSpan("indicators-service", "GET /api/indicators/v1/indicators", DATA_TRACE);
        awaitSpan("gateway", "listReports", REPORTS_TRACE);
        awaitSpan("reports-service", "GET /api/reports/v1/reports", REPORTS_TRACE);
        String log = gateway.output();
        assertTrue(
                log.lines()
                        .anyMatch(line ->
                                line.contains("\"traceId\":\"" + REFUSED_TRACE + "\"")
                                        && line.contains("invalid-token")),
                log);
    }

    private void awaitSpan(String service, String span, String trace) {
        Pause.until(TIMEOUT, service + " reports " + span, () -> hasSpan(service, span, trace));
    }

    private static void get(Node gateway, String path, String trace) {
        Answer answer =
                Http.send(gateway.request(path).header("traceparent", traceparent(trace)).GET());
        assertEquals(200, answer.status(), answer.body());
    }

    private static String traceparent(String trace) {
        return "00-" + trace + "-00f067aa0ba902b7-00";
    }
}
