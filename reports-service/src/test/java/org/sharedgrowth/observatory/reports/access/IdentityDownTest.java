package org.sharedgrowth.observatory.reports.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.reports.fixture.Reports;
import org.sharedgrowth.observatory.reports.fixture.Suite;
import org.sharedgrowth.observatory.reports.fixture.Tokens;

@QuarkusTest
@QuarkusTestResource(
        value = Suite.class,
        initArgs = @ResourceArg(name = "identity", value = "down"),
        restrictToAnnotatedClass = true)
class IdentityDownTest {
    @Test
    void aTokenThatCannotBeCheckedGetsA503AndGuestsCanStillRead() {
        given().auth()
                .oauth2(Tokens.author())
                .get(Reports.BASE + "/some-report/draft")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", equalTo("/problems/identity-unavailable"));
        given().get(Reports.BASE).then().statusCode(200);
    }
}
