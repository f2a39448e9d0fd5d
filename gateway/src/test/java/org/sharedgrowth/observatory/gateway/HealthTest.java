package org.sharedgrowth.observatory.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class HealthTest {
    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @Test
    void theManagementPortReportsLivenessAndReadiness() {
        given().port(managementPort)
                .get("/q/health/live")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
        while (given().port(managementPort).get("/q/health/ready").statusCode() == 503) {
            Surroundings.pause(50); // not ready until it has warmed up
        }
        given().port(managementPort)
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("warm-up"))
                .body("checks.name", hasItem("Schema"))
                // The database is not queried for every request: public data is read without it.
                .body("checks.name", not(hasItem(containsString("PostgreSQL"))))
                .body("checks.name", not(hasItem(containsString("Database"))));
    }

    @Test
    void thePublicPortDoesNotServeHealth() {
        given().get("/q/health").then().statusCode(404);
        given().get("/q/dev-ui").then().statusCode(404);
    }

    @Test
    void theTypeOfAProblemIsTheAddressOfAPage() {
        given().get("/problems/content-too-large").then().statusCode(200);
        given().redirects()
                .follow(false)
                .get("/problems/body-too-large")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/problems/content-too-large"));
        given().get("/problems/body-too-large")
                .then()
                .statusCode(200)
                .body(containsString("Version 1 of the contract used"))
                .body(containsString("/problems/too-large"));
        given().get("/problems/no-such-type").then().statusCode(404);
        given().get("/problems/%3Cscript%3E").then().statusCode(404);
    }
}
