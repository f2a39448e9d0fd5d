package org.sharedgrowth.observatory.gateway.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ContractTest {
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build();
    private static final Path COMMITTED = Path.of("contract", "openapi.yaml");
    private static final String ONLY_AUTHORS = "security: [{oidc: []}]\n      x-roles: [author]";
    private static final Path RENDERED = Path.of("contract", "openapi-3.0.yaml");

    @Test
    void theCommittedContractIsTheMergeOfItsParts() throws IOException {
        MergedContract merged = new MergedContract(YAML.readTree(ownContract().toFile()));
        for (String service : List.of("indicators", "reports")) {
            Path part = Path.of("..", service + "-service", "contract", "openapi.yaml");
            if (Files.exists(part)) {
                String prefix =
                        service.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                                + service.substring(1);
                merged.add(prefix, YAML.readTree(part.toFile()));
            }
        }
        GatewayResponses.add(merged.document());
        assertCommitted(YAML.writeValueAsString(merged.document()), COMMITTED);
        ObjectNode rendered = Rendering30.of(merged.document());
        assertCommitted(YAML.writeValueAsString(rendered), RENDERED);
    }

    private static void assertCommitted(String text, Path file) throws IOException {
        if (Boolean.getBoolean("contract.renew")) {
            Files.writeString(file, text);
        }
        assertEquals(
                text,
                Files.readString(file),
                "stale: run this test with -Dcontract.renew=true and commit the files");
    }

    @Test
    void everyReferenceResolvesAndEveryOperationIsDescribed() throws IOException {
        JsonNode contract = YAML.readTree(COMMITTED.toFile());
        Set<String> tags = new HashSet<>();
        contract.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));

        checkReferences(contract, contract);
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            assertTrue(path.getKey().startsWith("/"), path.getKey());
            for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
                if (Set.of("get", "put", "post", "delete", "patch").contains(entry.getKey())) {
                    JsonNode operation = entry.getValue();
                    String name = entry.getKey() + " " + path.getKey();
                    assertFalse(operation.path("operationId").asText().isEmpty(), name);
                    assertFalse(operation.path("summary").asText().isEmpty(), name);
                    assertFalse(operation.path("responses").isEmpty(), name);
                    assertTrue(tags.contains(operation.path("tags").path(0).asText()), name);
                    assertFalse(operation.path("x-roles").isEmpty(), name);
                    assertEquals(
                            operation.path("x-roles").toString().equals("[\"guest\"]"),
                            operation.path("security").path(0).isEmpty(),
                            name + ": x-roles and security must both allow guests, or neither");
                    assertTrue(operation.path("responses").toString().contains("\"4"), name);
                }
            }
        }
    }

    @Test
    void everyOperationDescribesTheGatewaysAnswersAndHeaders() throws IOException {
        JsonNode contract = YAML.readTree(COMMITTED.toFile());
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            boolean ours = path.getKey().matches("/openapi.*|/mcp|/api/gateway/.*");
            for (JsonNode operation : path.getValue()) {
                String name = operation.path("operationId").asText();
                JsonNode responses = operation.path("responses");
                for (String status :
                        ours ? "429 431".split(" ") : "429 431 502 503 504".split(" ")) {
                    assertTrue(responses.has(status), name + " has no " + status);
                }
                assertEquals(operation.has("requestBody"), responses.has("408"), name);
                assertEquals(operation.has("requestBody"), responses.has("415"), name);
                for (Map.Entry<String, JsonNode> response : responses.properties()) {
                    if (response.getKey().startsWith("2")) {
                        assertTrue(response.getValue().at("/headers/RateLimit").has("$ref"), name);
                    }
                }
            }
        }
        assertTrue(contract.at("/components/responses/TooManyRequests/headers").has("Retry-After"));
        assertTrue(contract.at("/components/responses/Unavailable/headers").has("Retry-After"));
    }

    @Test
    void theSchemaOfProblemsIsTheSameInAllServices() throws IOException {
        JsonNode schemas = YAML.readTree(COMMITTED.toFile()).at("/components/schemas");
        TreeSet<String> shapes = new TreeSet<>();
        schemas.fieldNames().forEachRemaining(shapes::add);
        shapes.removeIf(name -> !name.matches(".*(Problem|Fault).*"));
        ObjectNode ofReports = schemas.path("ReportsProblem").deepCopy();
        ((ObjectNode) ofReports.at("/properties/status")).remove("format");

        assertEquals(Set.of("Problem", "ReportsProblem", "Fault", "DraftFault"), shapes);
        assertEquals(schemas.path("Problem"), ofReports);
    }

    @Test
    void noExampleIsAPlaceholder() throws IOException {
        List<String> placeholders = new ArrayList<>();
        placeholders("", YAML.readTree(COMMITTED.toFile()).path("paths"), placeholders);

        assertEquals(List.of(), placeholders);
    }

    /** Finds placeholders {@code text} among examples, except where it names a part of a draft. */
    private static void placeholders(String at, JsonNode node, List<String> found) {
        if (node.asText().equals("text") && !at.endsWith("/part")) {
            found.add(at);
        }
        node.properties()
                .forEach(field -> placeholders(at + "/" + field.getKey(), field.getValue(), found));
        if (node.isArray()) {
            node.forEach(item -> placeholders(at + "/-", item, found));
        }
    }

    private static void checkReferences(JsonNode root, JsonNode node) {
        JsonNode ref = node.path("$ref");
        if (ref.isTextual()) {
            assertFalse(root.at(ref.asText().substring(1)).isMissingNode(), ref.asText());
        }
        node.forEach(child -> checkReferences(root, child));
    }

    @Test
    void conflictingNamesArePrefixedAndSecurityIsReplaced() throws IOException {
        MergedContract merged = new MergedContract(YAML.readTree(ownContract().toFile()));
        merged.add(
                "Indicators",
                YAML.readTree(part("/a", "getA", "string", "security: [{}, {oidc: []}]")));
        merged.add("Reports", YAML.readTree(part("/b", "getB", "integer", ONLY_AUTHORS)));

        JsonNode document = merged.document();

        assertEquals("string", document.at("/components/schemas/Thing/type").asText());
        assertEquals("integer", document.at("/components/schemas/ReportsThing/type").asText());
        assertEquals(
                "#/components/schemas/ReportsThing",
                document.at("/paths/~1b/get/responses/200/content/x~1y/schema/$ref").asText());
        assertEquals(
                "[{},{\"bearer\":[]},{\"dpop\":[]},{\"apiKey\":[]},{\"apiKeyParameter\":[]}]",
                document.at("/paths/~1a/get/security").toString());
        assertEquals("[\"guest\"]", document.at("/paths/~1a/get/x-roles").toString());
        assertEquals(
                "[{\"bearer\":[]},{\"dpop\":[]}]",
                document.at("/paths/~1b/get/security").toString());
        assertEquals("[\"author\"]", document.at("/paths/~1b/get/x-roles").toString());
        assertEquals(5, document.path("components").path("securitySchemes").size());
        JsonNode duplicate = YAML.readTree(part("/b", "getC", "string", ONLY_AUTHORS));
        assertThrows(IllegalStateException.class, () -> merged.add("Reports", duplicate));
        JsonNode withoutRoles =
                YAML.readTree(part("/d", "getD", "string", "security: [{oidc: []}]"));
        assertThrows(IllegalStateException.class, () -> merged.add("Reports", withoutRoles));
    }

    private static String part(String path, String id, String type, String access) {
        return """
        paths:
          %s:
            get:
              operationId: %s
              %s
              responses: {'200': {content: {x/y: {schema: {$ref: '#/components/schemas/Thing'}}}}}
        components:
          schemas: {Thing: {type: %s}}
          securitySchemes: {oidc: {type: http}}
        """
                .formatted(path, id, access, type);
    }

    @Test
    void theContractIsServedAsYamlAndAsJson() throws IOException {
        String committed = Files.readString(COMMITTED);

        given().get("/openapi").then().statusCode(200).body(equalTo(committed));
        given().get("/openapi.yaml")
                .then()
                .contentType(startsWith("application/yaml"))
                .body(equalTo(committed));
        String json =
                given().accept("application/json")
                        .get("/openapi")
                        .then()
                        .contentType("application/json")
                        .extract()
                        .asString();
        assertEquals(YAML.readTree(committed), new ObjectMapper().readTree(json));
        given().get("/openapi.json").then().body("openapi", equalTo("3.1.0"));
        given().get("/openapi-3.0.yaml")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/yaml"))
                .body(equalTo(Files.readString(RENDERED)));
    }

    @Test
    void thePagesOfTheContractShowOperationsAndExamplesWithoutScripts() {
        given().get("/docs")
                .then()
                .statusCode(200)
                .body(containsString("/openapi</code>"))
                .body(not(containsString("<script>")));
        given().get("/docs/sdmx")
                .then()
                .statusCode(200)
                .body(containsString("curl "))
                .body(not(containsString("Needs: guest")));
    }

    private static Path ownContract() {
        return Path.of("contract", "gateway.yaml");
    }
}
