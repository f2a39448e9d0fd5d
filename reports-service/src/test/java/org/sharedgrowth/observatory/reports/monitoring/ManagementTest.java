package org.sharedgrowth.observatory.reports.monitoring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.reports.fixture.Suite;
import org.sharedgrowth.observatory.reports.fixture.Tokens;

@QuarkusTest
@QuarkusTestResource(Suite.class)
class ManagementTest {
    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @Test
    void readinessChecksTheSchema() {
        given().port(managementPort)
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("Schema"))
                .body("checks.find { it.name == 'Schema' }.data.pending", equalTo(0));
    }

    @Test
    void answersAreCountedByLatencyBucketAndUriGroup() {
        given().get("/api/reports/v1/reports");
        given().port(managementPort)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("http_server_active_requests"))
                .body(containsString("le=\"0.25\""))
                .body(containsString("uri=\"/api/reports\""))
                .body(containsString("observatory_feed_reachable"));
    }

    @Test
    void requestsAreCountedByTemplateAndTier() {
        given().get("/api/reports/v1/reports/none");
        given().auth().oauth2(Tokens.author()).get("/api/reports/v1/reports");
        given().auth()
                .oauth2(Tokens.of("service-account-desk", "author"))
                .get("/api/reports/v1/reports");
        String metrics = given().port(managementPort).get("/q/metrics").asString();
        for (String labels :
                List.of(
                        "route=\"/api/reports/v1/reports/{slug}\",.*tier=\"guest\"",
                        "route=\"/api/reports/v1/reports\",.*tier=\"user\"",
                        "route=\"/api/reports/v1/reports\",.*tier=\"machine\"")) {
            assertTrue(
                    metrics.lines()
                            .anyMatch(line ->
                                    line.matches(
                                            "http_server_requests_seconds_count\\{.*"
                                                    + labels.replace("{", "\\{")
                                                    + ".*")),
                    labels + " in " + metrics);
        }
    }

    @Test
    void inventedMethodsAndPathsCreateNoTimeSeries() {
        for (int i = 0; i < 3; i++) {
            given().request("STRANGE" + i, "/api/reports/v1/reports");
            given().get("/strange/" + i);
            given().get("/api/reports/v1/reports/strange-" + i);
        }
        String metrics = given().port(managementPort).get("/q/metrics").asString();
        assertEquals(
                List.of(),
                metrics.lines()
                        .filter(line -> line.toLowerCase(Locale.ROOT).contains("strange"))
                        .toList());
        assertTrue(metrics.contains("method=\"other\""), metrics);
    }
}
