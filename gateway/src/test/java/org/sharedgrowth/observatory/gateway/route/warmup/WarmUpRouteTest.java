package org.sharedgrowth.observatory.gateway.route.warmup;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.operation.Operations;
import org.sharedgrowth.observatory.gateway.quota.Quotas;
import org.sharedgrowth.observatory.gateway.route.request.Route;
import org.sharedgrowth.observatory.gateway.route.request.Routes;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class WarmUpRouteTest {
    private static final String PREFIX = "/sdmx/3.0/data/warm-up-test/";

    private final StubService service = Surroundings.indicators();

    @Inject WarmUpRoute route;
    @Inject Routes routes;
    @Inject Operations operations;
    @Inject Quotas quotas;

    @Test
    void requestsAlongItLeaveNothingBehind() {
        Operation real =
                ((Operations.Found.One) operations.find(HttpMethod.GET, PREFIX)).operation();
        long p95 = real.latencies().p95();
        var uses = quotas.uses();
        service.json(PREFIX, "{}");

        route.open(PREFIX, service.url());
        try {
            Route open = routes.find(PREFIX + 0).orElseThrow();
            for (int i = 0; i < 64; i++) {
                given().get(PREFIX + i).then().statusCode(200);
            }

            assertEquals("warm-up", open.upstream().name());
            assertNotEquals(Long.MAX_VALUE, open.measured(real).latencies().p95());
        } finally {
            route.close();
        }

        assertEquals(p95, real.latencies().p95());
        assertEquals(uses, quotas.uses());
        assertEquals("indicators-service", routes.find(PREFIX + 0).orElseThrow().upstream().name());
    }
}
