package org.sharedgrowth.observatory.indicators.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The committed contract matches the code. */
@QuarkusTest
class OpenApiContractTest {
    private static final Path GENERATED = Path.of("target/contract/openapi.yaml");
    private static final Path COMMITTED = Path.of("contract/openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    @Test
    void theCommittedContractMatchesTheCode() throws IOException {
        if (Boolean.getBoolean("contract.renew")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.copy(GENERATED, COMMITTED, StandardCopyOption.REPLACE_EXISTING);
        }
        assertEquals(
                Files.readString(GENERATED),
                Files.readString(COMMITTED),
                "contract/openapi.yaml is stale; renew it with -Dtest=OpenApiContractTest"
                        + " -Dcontract.renew=true, look at the difference and commit it");
    }

    @Test
    void everyOperationIsCompletelyDescribed() throws IOException {
        Set<String> ids = new HashSet<>();
        forEachOperation((name, operation) -> {
            assertTrue(ids.add(operation.path("operationId").asText()), name + " operationId");
            assertFalse(operation.path("operationId").asText().isEmpty(), name);
            assertFalse(operation.path("summary").asText().isEmpty(), name + " summary");
            assertFalse(operation.path("description").asText().isEmpty(), name + " description");
            assertFalse(operation.path("tags").isEmpty(), name + " tags");
            assertFalse(operation.path("security").isEmpty(), name + " security");
            assertEveryBodyHasAnExample(name, operation);
            operation
                    .path("parameters")
                    .forEach(p ->
                            assertFalse(
                                    p.path("description").asText().isEmpty(),
                                    name + " " + p.path("name").asText()));
        });
        assertTrue(ids.contains("listIndicators"));
    }

    @Test
    void everyNativeOperationDescribesItsProblems() throws IOException {
        forEachOperation((name, operation) -> {
            JsonNode responses = operation.path("responses");
            if (name.contains("/api/")) {
                for (String status : new String[] {"400", "401", "500", "503"}) {
                    assertTrue(responses.has(status), name + " " + status);
                }
            }
            assertEquals(operation.has("x-roles"), operation.path("security").size() == 1, name);
            if (operation.has("x-roles")) {
                assertTrue(responses.has("403"), name + " 403");
            }
        });
    }

    /** Operations with {@code asOf} whose answers are not figures as of one instant. */
    private static final Set<String> WITHOUT_INSTANT =
            Set.of(
                    "getDerivedLineage",
                    "listSources",
                    "listDownloads",
                    "getPreference",
                    "citeObservations");

    @Test
    void operationsThatTakeADateReturnTheInstantOfTheirAnswer() throws IOException {
        List<String> statingTheirInstant = new ArrayList<>();
        forEachOperation((name, operation) -> {
            String id = operation.path("operationId").asText();
            boolean hasDate =
                    operation.path("parameters").findValuesAsText("name").contains("asOf")
                            && name.startsWith("get ")
                            && !WITHOUT_INSTANT.contains(id);
            JsonNode headers = operation.at("/responses/200/headers");
            boolean statesInstant = headers.has("Memento-Datetime") && headers.has("Link");
            if (statesInstant) {
                statingTheirInstant.add(id);
            }
            assertTrue(statesInstant || !hasDate, name);
        });
        assertEquals(17, statingTheirInstant.size(), statingTheirInstant.toString());
        assertTrue(statingTheirInstant.contains("getSdmxData"), statingTheirInstant.toString());
    }

    @Test
    void theContractContainsNoTestOperations() throws IOException {
        assertFalse(Files.readString(GENERATED).contains("probe"));
    }

    private static void assertEveryBodyHasAnExample(String name, JsonNode operation) {
        List<JsonNode> bodies = new ArrayList<>();
        operation.path("requestBody").path("content").forEach(bodies::add);
        operation
                .path("responses")
                .forEach(response -> response.path("content").forEach(bodies::add));
        for (JsonNode body : bodies) {
            assertTrue(body.has("example") || body.has("examples"), name + " " + body);
        }
    }

    private static void forEachOperation(BiConsumer<String, JsonNode> check) throws IOException {
        JsonNode document =
                new ObjectMapper().readTree(Path.of("target/contract/openapi.json").toFile());
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    check.accept(method.getKey() + " " + path.getKey(), method.getValue());
                }
            }
        }
    }
}
