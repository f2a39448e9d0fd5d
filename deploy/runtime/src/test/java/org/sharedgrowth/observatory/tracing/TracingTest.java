package org.sharedgrowth.observatory.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Most tests wait until spans are sent, which happens every two seconds. */
@Execution(ExecutionMode.CONCURRENT)
class TracingTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CLIENT_TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";
    private static final boolean EDGE = true;
    private static final boolean INSIDE = false;

    private final Vertx vertx = Vertx.vertx();
    private final Collector collector = new Collector();
    private final HttpClient client = HttpClient.newHttpClient();
    private AutoCloseable tracing = () -> {};
    private int port;

    @AfterEach
    void stop() throws Exception {
        tracing.close();
        collector.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Starts a program that responds with the trace header that its own requests would have. */
    private void startProgram(boolean edge, double ratio) {
        Tracing started =
                new Tracing(
                        new TracingSettings(
                                "a-service", "1.0.0", "a-1", collector.address(), ratio, edge),
                        request -> request.path().startsWith("/areas/") ? "/areas/{code}" : null);
        tracing = started;
        Router router = Router.router(vertx);
        router.route().handler(started::enter);
        router.route("/areas/:code")
                .handler(routing -> routing.end(TraceHeader.of(routing.request())));
        router.route("/elsewhere")
                .handler(routing -> {
                    var _ =
                            CompletableFuture.supplyAsync(
                                            TraceHeader.carrying(TraceHeader::current))
                                    .thenAccept(routing::end);
                });
        router.route("/broken").handler(routing -> routing.response().setStatusCode(500).end("x"));
        HttpServer server =
                vertx.createHttpServer()
                        .requestHandler(router)
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
        port = server.actualPort();
    }

    private String get(String target, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private void flush() throws Exception {
        tracing.close();
        tracing = () -> {};
    }

    @Test
    void aSpanContainsNothingAboutTheCallerOrTheQuery() throws Exception {
        startProgram(INSIDE, 1);

        String forwardedHeader =
                get(
                        "/areas/KEN?name=Wanjiru",
                        "Authorization",
                        "Bearer eyJsecret",
                        "User-Agent",
                        "Wanjiru's phone",
                        "traceparent",
                        CLIENT_TRACEPARENT,
                        "tracestate",
                        "vendor=Wanjiru");

        List<Collector.ReceivedSpan> spans = collector.trace(TRACE, 1);
        assertEquals(1, spans.size());
        Span span = spans.getFirst().span();
        assertEquals("a-service", spans.getFirst().service());
        assertEquals("GET /areas/{code}", span.getName());
        assertEquals(Span.SpanKind.SPAN_KIND_SERVER, span.getKind());
        assertEquals("00f067aa0ba902b7", spans.getFirst().parent());
        assertEquals("00-" + TRACE + "-" + spans.getFirst().spanId() + "-01", forwardedHeader);
        assertEquals(
                new TreeSet<>(
                        List.of("http.request.method", "http.response.status_code", "http.route")),
                span.getAttributesList().stream()
                        .map(attribute -> attribute.getKey())
                        .collect(Collectors.toCollection(TreeSet::new)));
        String everything = span.toString();
        for (String secret : List.of("Wanjiru", "KEN", "eyJsecret", "127.0.0.1")) {
            assertFalse(everything.contains(secret), everything);
        }
    }

    @Test
    void atTheEdgeClientsDoNotDecideWhatIsRecorded() throws Exception {
        startProgram(EDGE, 0);

        String forwardedHeader = get("/areas/KEN", "traceparent", CLIENT_TRACEPARENT);

        assertTrue(forwardedHeader.startsWith("00-" + TRACE + "-"), forwardedHeader);
        assertTrue(
                forwardedHeader.endsWith("-00"),
                "the called service does not record it: " + forwardedHeader);
        flush();
        assertEquals(0, collector.requests(), "nothing was sent");
    }

    @Test
    void innerProgramsFollowTheDecisionOfTheEdge() throws Exception {
        startProgram(INSIDE, 0);

        get("/areas/KEN", "traceparent", CLIENT_TRACEPARENT);

        assertEquals(1, collector.trace(TRACE, 1).size());
    }

    @Test
    void requestsNotRecordedAtTheEdgeAreNotRecordedInside() throws Exception {
        startProgram(INSIDE, 1);

        get("/areas/KEN", "traceparent", CLIENT_TRACEPARENT.replace("-01", "-00"));

        flush();
        assertEquals(0, collector.requests(), "nothing was sent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + TRACE + "-0000000000000000-01",
                "ff-" + TRACE + "-00f067aa0ba902b7-01",
                "00-" + TRACE + "-00f067aa0ba902b7-01-more",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-1-2-01",
                "nonsense"
            })
    void anInvalidTraceContextStartsANewTrace(String header) throws Exception {
        startProgram(EDGE, 1);

        String forwardedHeader = get("/areas/KEN", "traceparent", header);

        assertTrue(forwardedHeader.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01"), forwardedHeader);
        String trace = forwardedHeader.substring(3, 35);
        assertNotEquals(TRACE, trace);
        assertEquals(1, collector.trace(trace, 1).size());
        assertEquals("", collector.trace(trace, 1).getFirst().parent());
    }

    @Test
    void workOnAnotherThreadKeepsTheTrace() throws Exception {
        startProgram(EDGE, 1);
        assertTrue(get("/elsewhere", "traceparent", CLIENT_TRACEPARENT).startsWith("00-" + TRACE));
    }

    @Test
    void anInternalErrorIsMarkedAndAnUnknownPathIsNotInTheSpanName() throws Exception {
        startProgram(INSIDE, 0);

        get("/broken?of=Wanjiru", "traceparent", CLIENT_TRACEPARENT);

        Span span = collector.trace(TRACE, 1).getFirst().span();
        assertEquals("GET", span.getName());
        assertEquals(Status.StatusCode.STATUS_CODE_ERROR, span.getStatus().getCode());
    }

    @Test
    void theConfiguredShareIsRecorded() {
        ChanceSampler sampler = new ChanceSampler(0.01);
        long recorded = 0;
        for (int i = 0; i < 100_000; i++) {
            var result =
                    sampler.shouldSample(
                            Context.root(),
                            TRACE,
                            "GET",
                            SpanKind.SERVER,
                            Attributes.empty(),
                            List.of());
            recorded += result.getDecision().name().startsWith("RECORD") ? 1 : 0;
        }
        assertTrue(recorded > 700 && recorded < 1300, recorded + " of 100000");
    }

    @Test
    void invalidSettingsAreReported() {
        assertTrue(refusal("http://collector:4318/v1/traces", 7).contains("7"));
        assertTrue(refusal("collector:4318", 1).contains("collector:4318"));
    }

    private static String refusal(String collector, double ratio) {
        URI endpoint = URI.create(collector);
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> new TracingSettings("a", "1", "n", endpoint, ratio, EDGE))
                .toString();
    }
}
