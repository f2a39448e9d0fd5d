package org.sharedgrowth.observatory.reports.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedgrowth.observatory.contract.RestrictedOperation;
import org.sharedgrowth.observatory.reports.fixture.Suite;
import org.sharedgrowth.observatory.reports.fixture.Tokens;

/** A token with too few roles: the error names the required scope. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class ScopeTest {
    static List<RestrictedOperation> restrictedOperations() {
        List<RestrictedOperation> all = RestrictedOperation.of(Path.of("contract", "openapi.yaml"));
        assertTrue(all.size() >= 8, all.toString());
        return all;
    }

    @ParameterizedTest(name = "J37 {0}")
    @MethodSource("restrictedOperations")
    void j37AMissingRoleIsAnsweredWithTheRequiredScope(RestrictedOperation operation) {
        given().auth()
                .oauth2(Tokens.of("somebody", "reader"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .contentType("application/json")
                .request(operation.method(), operation.path().replaceAll("\\{[a-z]+}", "1"))
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo(operation.challenge()))
                .body("detail", containsString(String.join(" or ", operation.roles())));
    }
}
