package org.sharedgrowth.observatory.gateway.key;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.ApiKeys;
import org.sharedgrowth.observatory.gateway.stub.SavedQueries;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/**
 * No request needs a second database connection while it holds one; otherwise concurrent requests
 * could block each other. In this test, the pool has only one connection.
 */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(OneConnectionTest.Profile.class)
class OneConnectionTest {
    private static final Path CONTRACT = Path.of("contract/gateway.yaml");
    private static final Pattern WRITE_OPERATION =
            Pattern.compile("\\n    (?:post|put|patch|delete):\\n +operationId: (\\w+)\\n");

    /** Longer than the service waits for a connection before it refuses a request. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final ApiKeys keys = ApiKeys.of("owner-" + UUID.randomUUID());
    private final SavedQueries queries = new SavedQueries(keys.token());

    @Test
    void everyWriteOperationNeedsOnlyOneConnection() throws IOException {
        Map<String, Runnable> operations = new TreeMap<>();
        operations.put("createApiKey", keys::make);
        operations.put("renewApiKey", this::renew);
        operations.put("revokeApiKey", () -> assertEquals(204, keys.revoke(keys.make().id())));
        operations.put("saveQuery", this::save);
        operations.put("callAgentTool", OneConnectionTest::ping);
        operations.put("changeSavedQuery", this::change);
        operations.put("deleteSavedQuery", () -> assertEquals(204, queries.delete(save())));

        assertEquals(writeOperations(), operations.keySet());
        operations.forEach(
                (name, operation) -> assertTimeoutPreemptively(TIMEOUT, operation::run, name));
    }

    private static void ping() {
        given().contentType("application/json")
                .body("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}")
                .post("/mcp")
                .then()
                .statusCode(200);
    }

    private void renew() {
        String id = keys.make().id();
        assertEquals(201, keys.renew(id, UUID.randomUUID().toString()).statusCode());
    }

    private String save() {
        Response saved = queries.save(UUID.randomUUID().toString(), "Kenya", "/countries/KEN");
        assertEquals(201, saved.statusCode(), saved.body().asString());
        return saved.path("id");
    }

    private void change() {
        assertEquals(200, queries.change(save(), "*", "Ghana", "/countries/GHA").statusCode());
    }

    private static Set<String> writeOperations() throws IOException {
        Set<String> ids = new TreeSet<>();
        Matcher operation = WRITE_OPERATION.matcher(Files.readString(CONTRACT));
        while (operation.find()) {
            ids.add(operation.group(1));
        }
        return ids;
    }

    /** With one connection; only Flyway uses JDBC connections. */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.reactive.max-size", "1");
        }
    }
}
