package org.sharedgrowth.observatory.indicators.monitoring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
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
        given().get("/sdmx/3.0/structure/dataflow");
        given().port(managementPort)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("http_server_active_requests"))
                .body(containsString("le=\"0.25\""))
                .body(containsString("uri=\"/sdmx/3.0\""))
                .body(containsString("observatory_release"));
    }

    @Test
    void requestsAreCountedByTemplateAndTier() {
        given().get("/api/indicators/v1/areas/KEN");
        given().auth().oauth2(aToken().reviewerOf("KEN").sign()).get("/api/indicators/v1/releases");
        given().auth()
                .oauth2(aToken().named("service-account-nso-ken").sign())
                .get("/api/indicators/v1/releases");
        given().get("/sdmx/3.0/structure/dataflow/*/*/*");
        String metrics = given().port(managementPort).get("/q/metrics").asString();
        for (String labels :
                List.of(
                        "route=\"/api/indicators/v1/areas/{code}\",.*tier=\"guest\"",
                        "route=\"/api/indicators/v1/releases\",.*tier=\"user\"",
                        "route=\"/api/indicators/v1/releases\",.*tier=\"machine\"",
                        "route=\"/sdmx/3.0/structure[^\"]*\",.*tier=\"guest\"")) {
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
            given().request("STRANGE" + i, "/v2/country");
            given().get("/strange/" + i);
            given().get("/sdmx/3.0/data/strange/" + i);
            given().get("/api/indicators/v1/areas/strange" + i);
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
