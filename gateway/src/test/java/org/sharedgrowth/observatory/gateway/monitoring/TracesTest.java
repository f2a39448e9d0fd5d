package org.sharedgrowth.observatory.gateway.monitoring;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.tracing.CollectorResource.collector;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;
import org.sharedgrowth.observatory.tracing.Collector;
import org.sharedgrowth.observatory.tracing.CollectorResource;
import org.sharedgrowth.observatory.tracing.RequestTraces;

/** Tracing when all requests are recorded. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@WithTestResource(
        value = CollectorResource.class,
        initArgs = @ResourceArg(name = CollectorResource.RATIO, value = "1"))
class TracesTest {
    private final StubService indicators = Surroundings.indicators();

    @Inject RequestTraces traces;

    @BeforeEach
    void serve() {
        Samples.serve();
    }

    @Test
    void tracingIsActive() {
        assertTrue(traces.isActive());
    }

    @Test
    void aSpanIsNamedAfterItsOperationAndTheServiceGetsTheSameTrace() {
        given().get("/api/indicators/v1/areas/KEN?lang=en").then().statusCode(200);

        String sent = indicators.lastSeen().header("traceparent");
        assertTrue(sent.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01"), sent);
        Collector.ReceivedSpan span = collector().trace(sent.substring(3, 35), 1).getFirst();
        assertEquals("gateway", span.service());
        assertEquals("getArea", span.span().getName());
        assertEquals(sent.substring(36, 52), span.spanId());
        String all = span.span().toString();
        for (String secret : List.of("KEN", "lang", "127.0.0.1", "localhost")) {
            assertFalse(all.contains(secret), all);
        }
    }

    @Test
    void theTraceIdOfAClientIsUsedAndItsTraceStateIsDropped() {
        String clientTraceId = "4bf92f3577b34da6a3ce929d0e0e4736";
        given().header("traceparent", "00-" + clientTraceId + "-00f067aa0ba902b7-00")
                .header("tracestate", "vendor=somebody")
                .get("/api/indicators/v1/areas/KEN?lang=fr");

        StubService.SeenRequest seen = indicators.lastSeen();
        assertTrue(seen.header("traceparent").startsWith("00-" + clientTraceId + "-"));
        assertFalse(seen.header("traceparent").contains("00f067aa0ba902b7"));
        assertTrue(seen.header("traceparent").endsWith("-01"), "the gateway sets this flag");
        assertEquals("", seen.header("tracestate"));
        assertEquals("00f067aa0ba902b7", collector().trace(clientTraceId, 1).getFirst().parent());
    }

    @Test
    void anInvalidTraceContextIsNotForwarded() {
        given().header("traceparent", "00-1-2-01").get("/api/indicators/v1/areas/KEN?lang=es");

        assertNotEquals("00-1-2-01", indicators.lastSeen().header("traceparent"));
        int lengthOfTraceparent = 55;
        assertEquals(lengthOfTraceparent, indicators.lastSeen().header("traceparent").length());
    }

    @Test
    void aPageAndItsRequestsToTheServicesAreOneTrace() {
        String clientTraceId = "5bf92f3577b34da6a3ce929d0e0e4736";
        given().header("traceparent", "00-" + clientTraceId + "-00f067aa0ba902b7-01")
                .get("/indicators/IT_NET_USER_ZS")
                .then()
                .statusCode(200);

        Collector.ReceivedSpan span = collector().trace(clientTraceId, 1).getFirst();
        assertEquals("GET /indicators/{code}", span.span().getName());
        List<StubService.SeenRequest> requests = indicators.requests();
        assertFalse(requests.isEmpty());
        for (StubService.SeenRequest seen : requests) {
            assertTrue(
                    seen.header("traceparent").startsWith("00-" + clientTraceId), seen.toString());
        }
    }
}
