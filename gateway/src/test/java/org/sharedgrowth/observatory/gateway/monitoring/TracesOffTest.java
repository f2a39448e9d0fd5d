package org.sharedgrowth.observatory.gateway.monitoring;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;
import org.sharedgrowth.observatory.tracing.RequestTraces;

/** Requests while no collector is configured, as in every new installation. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class TracesOffTest {
    @Inject RequestTraces traces;

    @Test
    void noHeaderIsAddedToForwardedRequests() {
        Samples.serve();

        given().get("/api/indicators/v1/areas/KEN?lang=ru").then().statusCode(200);
        given().get("/indicators/IT_NET_USER_ZS").then().statusCode(200);

        assertEquals(
                0,
                Surroundings.indicators().requests().stream()
                        .map(seen -> seen.header("traceparent"))
                        .filter(header -> !header.isEmpty())
                        .count());
    }

    @Test
    void traceHeadersOfAMeshAreForwardedUnchanged() {
        Samples.serve();
        String mesh = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        given().header("traceparent", mesh)
                .header("tracestate", "mesh=1")
                .get("/api/indicators/v1/areas/KEN?lang=zh");

        StubService.SeenRequest seen = Surroundings.indicators().lastSeen();
        assertEquals(mesh, seen.header("traceparent"));
        assertEquals("mesh=1", seen.header("tracestate"));
    }

    @Test
    void noTracingIsInstalled() {
        assertFalse(traces.isActive());
    }
}
