package org.sharedgrowth.observatory.reports.monitoring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.reports.fixture.IndicatorsStub;
import org.sharedgrowth.observatory.reports.fixture.Reports;
import org.sharedgrowth.observatory.reports.fixture.Suite;
import org.sharedgrowth.observatory.reports.fixture.Tokens;

@QuarkusTest
@QuarkusTestResource(Suite.class)
class NodeTest {
    private static final String NODE = "/api/reports/v1/node";

    @ConfigProperty(name = "quarkus.application.version")
    String version;

    private static ValidatableResponse as(String person, String... roles) {
        return given().auth().oauth2(Tokens.of(person, roles)).get(NODE).then();
    }

    @Test
    void anOperatorSeesVersionReleaseAndQueue() throws InterruptedException {
        IndicatorsStub stub = IndicatorsStub.up();
        Reports.releaseData(stub, "54.3", "54.3");
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (as("admin", "admin").extract().jsonPath().getLong("release") < stub.newest()
                && System.nanoTime() < end) {
            Thread.sleep(50);
        }

        as("admin", "admin")
                .statusCode(200)
                .body("version", equalTo(version))
                .body("node", notNullValue())
                .body("startedAt", notNullValue())
                .body("feedReachable", equalTo(true))
                .body("release", equalTo(stub.newest()))
                .body("queues.name", contains("assessments"))
                .body("queues[0].waiting", equalTo(0));
    }

    @Test
    void anotherRoleIsRefused() {
        as("publisher", "reader", "author", "publisher", "steward")
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void reviewersAreRefused() {
        as("reviewer-ken", "reader", "reviewer").statusCode(403);
        as("reviewer-chn", "reader", "reviewer").statusCode(403);
    }

    @Test
    void aGuestIsRefused() {
        given().get(NODE).then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
    }
}
