package org.sharedgrowth.observatory.indicators.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedgrowth.observatory.contract.BrokenBodies;
import org.sharedgrowth.observatory.contract.InvalidBody;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/**
 * The contract's constraints on JSON bodies are enforced: a violation is refused with a pointer to
 * the error (deploy/decisions/0020).
 */
@QuarkusTest
class BodyConstraintsTest {

    @Inject SmallWorld smallWorld;

    @BeforeEach
    void createFlows() {
        smallWorld.create();
    }

    static List<InvalidBody> invalidBodies() {
        List<InvalidBody> all = BrokenBodies.of(Path.of("contract", "openapi.yaml"));
        assertTrue(all.size() >= 10, all.size() + " cases");
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalidBodies")
    void violationsAreRefusedWithAPointer(InvalidBody invalid) {
        Response answer = send(invalid);

        assertEquals(
                Optional.empty(),
                invalid.fault(answer.statusCode(), answer.contentType(), answer.asString()));
    }

    private static Response send(InvalidBody invalid) {
        return given().auth()
                .oauth2(aToken().steward().sign())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-None-Match", "*")
                .body(invalid.body().toString())
                .request(
                        invalid.method(),
                        invalid.path()
                                .replace("{flow}", "DF_DIGITAL")
                                .replaceAll("[{](code|version)[}]", "X"));
    }
}
