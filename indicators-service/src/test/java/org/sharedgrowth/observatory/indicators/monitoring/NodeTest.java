package org.sharedgrowth.observatory.indicators.monitoring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;

@QuarkusTest
class NodeTest {
    private static final String NODE = "/api/indicators/v1/node";

    @Inject SeriesStore store;

    @ConfigProperty(name = "quarkus.application.version")
    String version;

    private static ValidatableResponse asAdmin() {
        return given().auth().oauth2(aToken().named("admin").with("admin").sign()).get(NODE).then();
    }

    @Test
    void anOperatorSeesVersionReleaseAndQueues() {
        asAdmin()
                .statusCode(200)
                .body("version", equalTo(version))
                .body("node", notNullValue())
                .body("startedAt", notNullValue())
                .body("release", equalTo((int) store.currentRelease()))
                .body(
                        "queues.name",
                        contains(
                                "analysis-runs",
                                "checks",
                                "derived-flows",
                                "exports",
                                "followers",
                                "planned-releases"))
                .body("queues.running", everyItem(greaterThanOrEqualTo(0)));
    }

    @Test
    void waitingFollowersAreCounted() throws InterruptedException {
        int before = store.waiting();
        CompletableFuture<Void> waiter =
                store.awaitRelease(Long.MAX_VALUE).subscribeAsCompletionStage();
        asAdmin().body("queues.find { it.name == 'followers' }.waiting", equalTo(before + 1));

        waiter.cancel(true);
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (store.waiting() > before && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertEquals(before, store.waiting());
    }

    @Test
    void stewardsAreRefused() {
        given().auth()
                .oauth2(aToken().named("steward").with("steward").sign())
                .get(NODE)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void reviewersOfOfficesAreRefused() {
        for (String country : new String[] {"KEN", "CHN"}) {
            given().auth()
                    .oauth2(aToken().reviewerOf(country).sign())
                    .get(NODE)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void aGuestIsRefused() {
        given().get(NODE).then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
    }
}
