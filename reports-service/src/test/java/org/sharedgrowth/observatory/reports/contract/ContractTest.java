package org.sharedgrowth.observatory.reports.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.reports.fixture.Suite;

/** The committed contract matches the code; -Dcontract.renew=true rewrites it. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class ContractTest {
    private static final Path COMMITTED = Path.of("contract/openapi.yaml");

    @TestHTTPResource(value = "openapi", management = true)
    @SuppressWarnings("NullAway.Init")
    URL openapi;

    private String readContract(String format) {
        return given().get(openapi + "?format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void theCommittedContractIsUpToDate() throws IOException {
        String generated = readContract("yaml");
        if (Boolean.getBoolean("contract.renew")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, generated);
        }
        assertEquals(
                Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "",
                generated,
                "contract/openapi.yaml is stale; renew it with -Dcontract.renew=true");
    }

    @Test
    void everyOperationIsCompletelyDescribed() throws IOException {
        JsonNode document = new ObjectMapper().readTree(readContract("json"));
        assertEquals("3.1.0", document.path("openapi").asText());
        Set<String> ids = new TreeSet<>();
        for (JsonNode path : document.path("paths")) {
            path.properties()
                    .forEach(entry -> {
                        JsonNode operation = entry.getValue();
                        String id = operation.path("operationId").asText();
                        assertTrue(ids.add(id), "used twice: " + id);
                        assertFalse(operation.path("summary").asText().isEmpty(), id);
                        assertFalse(operation.path("description").asText().isEmpty(), id);
                        assertEquals(1, operation.path("tags").size(), id);
                        assertEquals(
                                operation.path("responses").has("403"),
                                operation.has("x-roles"),
                                id + " must document 403 if and only if it requires roles");
                        assertTrue(operation.path("responses").has("400"), id);
                        for (JsonNode response : operation.path("responses")) {
                            for (JsonNode media : response.path("content")) {
                                assertTrue(
                                        media.has("example"), id + " has no example: " + response);
                            }
                        }
                        for (JsonNode parameter : operation.path("parameters")) {
                            assertFalse(
                                    parameter.path("description").asText().isEmpty(),
                                    id + parameter);
                        }
                    });
        }
        assertEquals(17, ids.size(), ids.toString());
    }

    @Test
    void theAllowHeaderListsEveryMethodOfTheContract() throws IOException {
        JsonNode document = new ObjectMapper().readTree(readContract("json"));
        document.path("paths")
                .properties()
                .forEach(entry -> {
                    String address = entry.getKey().replaceAll("\\{[^}]+}", "x");
                    String allow =
                            given().patch(address).then().statusCode(405).extract().header("Allow");
                    entry.getValue()
                            .fieldNames()
                            .forEachRemaining(method ->
                                    assertTrue(
                                            allow.contains(method.toUpperCase(Locale.ROOT)),
                                            address + ": " + allow));
                });
    }
}
