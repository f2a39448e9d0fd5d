package org.sharedgrowth.observatory.reports.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedgrowth.observatory.contract.BrokenBodies;
import org.sharedgrowth.observatory.contract.InvalidBody;
import org.sharedgrowth.observatory.reports.fixture.IndicatorsStub;
import org.sharedgrowth.observatory.reports.fixture.Reports;
import org.sharedgrowth.observatory.reports.fixture.Suite;
import org.sharedgrowth.observatory.reports.fixture.Tokens;

/**
 * The contract's constraints on JSON bodies are enforced: a violation is refused with a pointer to
 * the error (deploy/decisions/0020).
 */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class BodyConstraintsTest {
    private static final AtomicReference<@Nullable String> APPROVED = new AtomicReference<>();

    static List<InvalidBody> broken() {
        List<InvalidBody> all = BrokenBodies.of(Path.of("contract", "openapi.yaml"));
        assertTrue(all.size() >= 20, all.size() + " cases");
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void violationsAreRefusedWithAPointer(InvalidBody broken) {
        Response answer = send(broken);

        assertEquals(
                Optional.empty(),
                broken.fault(answer.statusCode(), answer.contentType(), answer.asString()));
    }

    private static Response send(InvalidBody broken) {
        boolean isForPublishers = broken.path().endsWith("/revoke");
        return given().auth()
                .oauth2(isForPublishers ? Tokens.publisher() : Tokens.author())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .body(broken.body().toString())
                .request(broken.method(), broken.path().replace("{slug}", slug()));
    }

    /** An approved report, so that requests get as far as the check of the body. */
    private static String slug() {
        if (APPROVED.get() == null) {
            Reports.releaseData(IndicatorsStub.up(), "54.3", "54.3");
            APPROVED.set(Reports.aReport().drafted().approved().slug());
        }
        return String.valueOf(APPROVED.get());
    }
}
