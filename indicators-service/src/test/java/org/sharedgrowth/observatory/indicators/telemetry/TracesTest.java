package org.sharedgrowth.observatory.indicators.telemetry;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;
import static org.sharedgrowth.observatory.tracing.CollectorResource.collector;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.tracing.Collector;
import org.sharedgrowth.observatory.tracing.CollectorResource;

/** The service records exactly those requests that the gateway chose to record. */
@QuarkusTest
@WithTestResource(
        value = CollectorResource.class,
        initArgs = @ResourceArg(name = CollectorResource.RATIO, value = "0"))
class TracesTest {
    private static final String NORWAY = "A.NOR.ICT_SKILLS._T._T._T._T._T";
    private static final String SWEDEN = "A.SWE.ICT_SKILLS._T._T._T._T._T";
    private static final String SPAN = "00f067aa0ba902b7";

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    private static String parent(String trace) {
        return "00-" + trace + "-" + SPAN + "-01";
    }

    @Test
    void aRequestIsASpanOfTheGatewaysTraceNamedByItsTemplate() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        given().header("traceparent", parent(trace)).get("/api/indicators/v1/areas/KEN?lang=en");

        Collector.ReceivedSpan received = collector().trace(trace, 1).getFirst();
        assertEquals("indicators-service", received.service());
        assertEquals("GET /api/indicators/v1/areas/{code}", received.span().getName());
        assertEquals(SPAN, received.parent());
        assertFalse(received.span().toString().contains("KEN"), received.span().toString());
    }

    @Test
    void answersOfTheShortcutAreTracedToo() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        smallWorld.create();
        data.release("DF_WDI:1", "WB", v -> v.series(NORWAY, 2001, "1").series(SWEDEN, 2003, "4"));
        for (String key : List.of(NORWAY, NORWAY, SWEDEN)) {
            given().header("traceparent", parent(trace))
                    .get("/sdmx/3.0/data/dataflow/DIGOBS/DF_WDI/+/" + key)
                    .then()
                    .statusCode(200);
        }

        List<Collector.ReceivedSpan> spans = collector().trace(trace, 3);
        assertEquals(3, spans.size());
        for (Collector.ReceivedSpan span : spans) {
            assertTrue(
                    span.span().getName().startsWith("GET /sdmx/3.0/data/{"),
                    span.span().getName());
        }
    }

    @Test
    void logEntriesContainTheTraceId() {
        String trace = "1af7651916cd43dd8448eb211c80319d";
        Queue<String> logged = new ConcurrentLinkedQueue<>();
        Handler handler =
                new Handler() {
                    @Override
                    public void publish(LogRecord line) {
                        logged.add(
                                ExtLogRecord.wrap(line).getMdc("traceId")
                                        + " "
                                        + line.getMessage());
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger logger = Logger.getLogger("org.sharedgrowth.observatory");
        logger.addHandler(handler);
        try {
            given().header("traceparent", parent(trace))
                    .auth()
                    .oauth2(aToken().contributorOf("KEN").sign() + "x")
                    .get("/api/indicators/v1/releases")
                    .then()
                    .statusCode(401);
        } finally {
            logger.removeHandler(handler);
        }
        assertTrue(
                logged.stream().anyMatch(line -> line.startsWith(trace + " token refused")),
                logged.toString());
    }

    @Test
    void unrecordedRequestsAreNotTraced() {
        String trace = "2af7651916cd43dd8448eb211c80319e";
        given().header("traceparent", parent(trace).replace("-01", "-00"))
                .get("/api/indicators/v1/areas/KEN");
        String next = "3af7651916cd43dd8448eb211c80319f";
        given().header("traceparent", parent(next)).get("/api/indicators/v1/areas/KEN");

        assertEquals(1, collector().trace(next, 1).size());
        assertEquals(
                List.of(),
                collector().all().stream().filter(t -> t.traceId().equals(trace)).toList());
    }
}
