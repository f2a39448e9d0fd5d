package org.sharedgrowth.observatory.gateway.route.warmup;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.access.Tokens;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.operation.Operations;
import org.sharedgrowth.observatory.gateway.quota.Quotas;
import org.sharedgrowth.observatory.gateway.quota.TierUse;
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
    @Inject Tokens tokens;

    @Test
    void warmUpRequestsLeaveNoState() {
        Operation real =
                ((Operations.Found.One) operations.find(HttpMethod.GET, PREFIX)).operation();
        long p95 = real.latencies().p95();
        long callers = countCallers();
        service.json(PREFIX, "{}");

        route.open(PREFIX, service.url());
        try {
            Route open = routes.find(PREFIX + 0).orElseThrow();
            for (int i = 0; i < 64; i++) {
                given().get(PREFIX + i).then().statusCode(200);
            }

            assertEquals("warm-up", open.upstream().name());
            assertNotEquals(Long.MAX_VALUE, open.operationToMeasure(real).latencies().p95());
        } finally {
            route.close();
        }

        assertEquals(p95, real.latencies().p95());
        // Other tests may have reset the stubs meanwhile.
        assertTrue(countCallers() <= callers, () -> quotas.uses().toString());
        assertEquals("indicators-service", routes.find(PREFIX + 0).orElseThrow().upstream().name());
    }

    private long countCallers() {
        return quotas.uses().stream().mapToLong(TierUse::callers).sum();
    }

    @Test
    void theWarmUpTokenIsRefusedOnOtherPaths() {
        String token = tokens.addWarmUpToken("warm-up", Duration.ofMinutes(1));
        service.json(PREFIX, "{}");
        route.open(PREFIX, service.url());
        try {
            assertEquals(200, statusFor(PREFIX + "token", token));
            assertEquals("Bearer " + token, service.lastSeen().header("authorization"));

            assertEquals(401, statusFor("/sdmx/3.0/data/dataflow/X/Y", token));
            assertEquals(401, statusFor("/api/indicators/v1/submissions", token));
            assertEquals(401, statusFor("/api/reports/v1/reports", token));
            assertEquals(401, statusFor("/api/gateway/v1/keys", token));
        } finally {
            route.close();
        }
        assertEquals(401, statusFor(PREFIX + "token", token));
        tokens.removeWarmUpToken(token);
    }

    @Test
    void theTokenIsRefusedOnceItIsRemovedOrTooOld() {
        String removed = tokens.addWarmUpToken("warm-up", Duration.ofMinutes(1));
        tokens.removeWarmUpToken(removed);
        String old = tokens.addWarmUpToken("warm-up", Duration.ZERO);
        service.json(PREFIX, "{}");
        route.open(PREFIX, service.url());
        try {
            assertEquals(401, statusFor(PREFIX + "removed", removed));
            assertEquals(401, statusFor(PREFIX + "old", old));
        } finally {
            route.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "none"})
    void aForgedTokenIsRefused(String algorithm) {
        String real = tokens.addWarmUpToken("warm-up", Duration.ofMinutes(1));
        String[] parts = real.split("\\.", -1);
        String header = "{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\",\"kid\":\"none\"}";
        String forged =
                Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8))
                        + "."
                        + parts[1]
                        + "."
                        + (algorithm.equals("none") ? "" : "A".repeat(342));
        service.json(PREFIX, "{}");
        route.open(PREFIX, service.url());
        try {
            assertEquals(401, statusFor(PREFIX + "forged", forged));
        } finally {
            route.close();
            tokens.removeWarmUpToken(real);
        }
    }

    private static int statusFor(String path, String token) {
        return given().header("Authorization", "Bearer " + token).get(path).statusCode();
    }
}
