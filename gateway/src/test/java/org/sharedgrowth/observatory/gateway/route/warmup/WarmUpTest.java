package org.sharedgrowth.observatory.gateway.route.warmup;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.quota.Quotas;
import org.sharedgrowth.observatory.gateway.quota.TierUse;
import org.sharedgrowth.observatory.gateway.stub.Database;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** A gateway that has just become ready, before the first client. */
@QuarkusTest
@TestProfile(WarmUpTest.JustStarted.class)
class WarmUpTest {
    /** The warm-up sends more requests than a guest may. */
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

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @Inject MeterRegistry meters;
    @Inject Quotas quotas;

    @Test
    void requestsOfTheWarmUpAreNotCountedAndSpendNobodysBudget() {
        Database.await(() -> given().port(management).get("/q/health/ready").statusCode() == 200);

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
        assertTrue(answered >= 40 && answered < 60, "a guest may ask " + answered);
    }
}
