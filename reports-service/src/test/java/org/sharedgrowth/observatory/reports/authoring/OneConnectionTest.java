package org.sharedgrowth.observatory.reports.authoring;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.reports.fixture.IndicatorsStub;
import org.sharedgrowth.observatory.reports.fixture.Reports;
import org.sharedgrowth.observatory.reports.fixture.Suite;
import org.sharedgrowth.observatory.reports.fixture.Tokens;

/**
 * No request that writes needs a second database connection while it holds one; otherwise
 * concurrent requests could block each other. The pool has one connection here.
 */
@QuarkusTest
@QuarkusTestResource(Suite.class)
@TestProfile(OneConnectionTest.Profile.class)
class OneConnectionTest {
    private static final Set<String> WRITING = Set.of("post", "put", "patch", "delete");

    /** Longer than the service waits for a connection before it refuses a request. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @TestHTTPResource(value = "openapi", management = true)
    @SuppressWarnings("NullAway.Init")
    URL openapi;

    /** The operations by name, in an order in which each finds the data that it needs. */
    private static Map<String, Runnable> operations(Reports report) {
        Map<String, Runnable> operations = new LinkedHashMap<>();
        operations.put("createReport", report::drafted);
        operations.put("putDraft", () -> put(report));
        operations.put(
                "checkDraft", () -> report.post(Tokens.author(), "/draft/check").statusCode(200));
        operations.put("approveDraft", report::approved);
        operations.put("revokeApproval", () -> revoke(report));
        operations.put("publishReport", () -> report.approved().published().next());
        return operations;
    }

    @Test
    void everyWriteOperationNeedsOnlyOneConnection() throws IOException {
        Reports.releaseData(IndicatorsStub.up(), "54.3", "54.3");
        Map<String, Runnable> operations = operations(Reports.aReport());

        assertEquals(writeOperations(), new TreeSet<>(operations.keySet()));
        operations.forEach(
                (name, operation) -> assertTimeoutPreemptively(TIMEOUT, operation::run, name));
    }

    private Set<String> writeOperations() throws IOException {
        JsonNode paths =
                new ObjectMapper()
                        .readTree(given().get(openapi + "?format=json").asString())
                        .path("paths");
        Set<String> writeOperations = new TreeSet<>();
        for (JsonNode path : paths) {
            for (Map.Entry<String, JsonNode> method : path.properties()) {
                if (WRITING.contains(method.getKey())) {
                    writeOperations.add(method.getValue().path("operationId").asText());
                }
            }
        }
        return writeOperations;
    }

    private static void put(Reports report) {
        given().auth()
                .oauth2(Tokens.author())
                .header("If-Match", "*")
                .contentType("application/json")
                .body(report.input())
                .put(Reports.BASE + "/" + report.slug() + "/draft")
                .then()
                .statusCode(200);
    }

    private static void revoke(Reports report) {
        given().auth()
                .oauth2(Tokens.publisher())
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("reason", "a wrong word"))
                .post(Reports.BASE + "/" + report.slug() + "/draft/revoke")
                .then()
                .statusCode(200);
    }

    /** One reactive connection. Flyway alone uses JDBC connections, two at startup. */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.reactive.max-size", "1");
        }
    }
}
