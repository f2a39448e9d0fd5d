package org.sharedgrowth.observatory.gateway.route.warmup;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.access.TokenVerdict;
import org.sharedgrowth.observatory.gateway.access.Tokens;
import org.sharedgrowth.observatory.gateway.quota.Quotas;
import org.sharedgrowth.observatory.gateway.quota.TierUse;
import org.sharedgrowth.observatory.gateway.stub.Database;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** A gateway that has just become ready, before the first client. */
@QuarkusTest
@TestProfile(WarmUpTest.JustStarted.class)
class WarmUpTest {
    /** A profile with guest limits below the number of warm-up requests. */
    public static final class JustStarted implements QuarkusTestProfile {
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Surroundings.class));
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.quota.guest.data", "40", "gateway.route.warm-up", "1s");
        }
    }

    /** Records the tokens and paths of the warm-up's requests. */
    @Singleton
    public static class Listener {
        private final Set<String> tokens = ConcurrentHashMap.newKeySet();
        private final Set<String> paths = ConcurrentHashMap.newKeySet();

        void install(@Observes Router router) {
            router.route("/sdmx/3.0/data/warm-up/*")
                    .order(Integer.MIN_VALUE)
                    .handler(this::recordRequest);
        }

        private void recordRequest(RoutingContext context) {
            String token = context.request().getHeader(HttpHeaders.AUTHORIZATION);
            tokens.add(token == null ? "" : token);
            paths.add(context.request().uri());
            context.next();
        }
    }

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @Inject MeterRegistry meters;
    @Inject Quotas quotas;
    @Inject Tokens tokens;
    @Inject Listener listener;

    @Test
    void warmUpRequestsAreNotCounted() {
        Database.await(
                () -> given().port(managementPort).get("/q/health/ready").statusCode() == 200);

        assertEquals(
                List.of(),
                meters.find("http.server.requests").timers().stream()
                        .map(Timer::getId)
                        .map(Object::toString)
                        .toList());
        assertEquals(List.of(0, 0, 0), quotas.uses().stream().map(TierUse::callers).toList());
        int answered = 0;
        while (answered < 60 && given().get("/sdmx/3.0/data/dataflow/X/Y").statusCode() != 429) {
            answered++;
        }
        assertTrue(answered >= 40 && answered < 60, "a guest may read " + answered);
    }

    @Test
    void warmUpIncludesReadersWithATokenThatIsRefusedAfterwards() {
        Database.await(
                () -> given().port(managementPort).get("/q/health/ready").statusCode() == 200);

        assertEquals(32, listener.paths.size());
        assertEquals(2, listener.tokens.size(), "no token, and one that the other readers share");
        String header =
                listener.tokens.stream().filter(sent -> !sent.isEmpty()).findFirst().orElseThrow();
        Future<TokenVerdict> verdict = tokens.check(header.substring("Bearer ".length()));
        Database.await(verdict::isComplete);
        assertInstanceOf(TokenVerdict.Refused.class, verdict.result());
    }

    @Test
    void warmUpRequestsAreNotCountedByAnyMeter() {
        Database.await(
                () -> given().port(managementPort).get("/q/health/ready").statusCode() == 200);

        assertEquals(
                List.of(),
                meters.getMeters().stream()
                        .map(meter -> meter.getId().toString())
                        .filter(id -> id.contains("warm-up"))
                        .toList());
    }
}
