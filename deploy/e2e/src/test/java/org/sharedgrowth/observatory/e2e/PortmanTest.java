package org.sharedgrowth.observatory.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Portman generates requests from the examples in the served contract. Newman sends them to the
 * suite and checks the status, media type and schema of each response.
 */
@ExtendWith(Suite.class)
class PortmanTest {
    private static final Pattern ASSERTION_COUNTS =
            Pattern.compile("assertions │ +([0-9]+) │ +([0-9]+) │");

    /**
     * Paths whose examples fail here, because the seed has no data for them or generates their
     * codes at random.
     */
    private static final List<String> SKIPPED =
            List.of("/api/indicators/v1/analysis/revisions", "/api/reports/v1/check-codes/{code}");

    private static final List<String> CHANGING = List.of("post", "put", "delete", "patch");

    @Test
    void theExamplesOfTheContractWorkForGuests(@TempDir Path folder) throws Exception {
        ObjectNode contract = contract();
        int operations = keepOperationsThatGuestsRead(contract);
        Files.writeString(folder.resolve("contract.json"), contract.toString());

        String output = runPortman(folder, "portman.json", "{}");

        Matcher assertions = ASSERTION_COUNTS.matcher(output);
        assertTrue(assertions.find(), output);
        assertTrue(Integer.parseInt(assertions.group(1)) >= 2 * operations, output);
        assertEquals("0", assertions.group(2), output);
    }

    /**
     * Example bodies with a missing required field, or a number or text out of bounds. Portman
     * generates only these: wrong types, formats, lists and media types are tested by {@link
     * WrongBodiesTest}, which also checks that such bodies have no effect.
     */
    @Test
    void invalidVariantsOfExampleBodiesAreRefused(@TempDir Path folder) throws Exception {
        ObjectNode contract = contract();
        Set<String> constraints = keepOperationsWithJsonBodies(contract);
        Files.writeString(folder.resolve("contract.json"), contract.toString());
        String output;
        try (RequestTargets targets = new RequestTargets()) {
            output = runPortman(folder, "portman-bodies.json", newmanOptions(targets).toString());
        }

        Matcher assertions = ASSERTION_COUNTS.matcher(output);
        assertTrue(assertions.find(), output);
        assertEquals("0", assertions.group(2), output);
        List<String> missing =
                constraints.stream().filter(text -> !output.contains("[" + text + "]")).toList();
        assertEquals(List.of(), missing, output);
    }

    /**
     * Options for Newman: only the folder of invalid variants, because Portman's other requests are
     * valid and would change something; and the variables of the requests.
     */
    private static ObjectNode newmanOptions(RequestTargets targets) {
        ObjectNode options = JsonNodeFactory.instance.objectNode();
        options.put("folder", "Variation Tests").put("abortOnFailure", false);
        ArrayNode variables = options.putArray("envVar");
        targets.names()
                .forEach((name, value) ->
                        variables.addObject().put("key", name).put("value", value));
        for (String person : List.of("reader", "author", "publisher")) {
            variables
                    .addObject()
                    .put("key", "token-" + person)
                    .put("value", CodeFlow.token(person));
        }
        return options;
    }

    private static ObjectNode contract() {
        ObjectNode contract = (ObjectNode) Http.get("/openapi.json").json();
        // Portman does not support recursive schemas: topics contain topics.
        ((ObjectNode) contract.at("/components/schemas/Topic/properties/children"))
                .set("items", contract.objectNode().put("type", "object"));
        return contract;
    }

    /** Removes operations that change something or need a token; returns how many are left. */
    private static int keepOperationsThatGuestsRead(ObjectNode contract) {
        int remaining = 0;
        SKIPPED.forEach(((ObjectNode) contract.path("paths"))::remove);
        for (JsonNode path : contract.path("paths")) {
            CHANGING.forEach(((ObjectNode) path)::remove);
            if (path.at("/get/x-roles/0").asText().equals("guest")) {
                remaining++;
            } else {
                ((ObjectNode) path).remove("get");
            }
        }
        return remaining;
    }

    /**
     * Removes operations without JSON bodies; returns the constraints that Portman must violate, as
     * its output names them.
     */
    private static Set<String> keepOperationsWithJsonBodies(ObjectNode contract) {
        Set<String> constraints = new TreeSet<>();
        // The errors of this path are those of JSON-RPC, which the gateway's tests of assistants
        // check.
        ((ObjectNode) contract.path("paths")).remove("/mcp");
        for (JsonNode path : contract.path("paths")) {
            ((ObjectNode) path).remove("get");
            for (String verb : CHANGING) {
                JsonNode content = path.at("/" + verb + "/requestBody/content/application~1json");
                if (content.isMissingNode() || hasAlternatives(contract, content.path("schema"))) {
                    ((ObjectNode) path).remove(verb);
                } else {
                    ObjectNode schema = resolve(contract, content.path("schema")).deepCopy();
                    // Portman lengthens only texts that are in the example.
                    for (Map.Entry<String, JsonNode> field :
                            schema.path("properties").properties()) {
                        if (content.has("example")
                                && !content.path("example").has(field.getKey())) {
                            ((ObjectNode) field.getValue()).remove("maxLength");
                        }
                    }
                    ((ObjectNode) content).set("schema", schema);
                    collectConstraints(contract, "", schema, constraints);
                }
            }
        }
        return constraints;
    }

    /**
     * Whether a field is an object or null, which Portman breaks in the wrong place; {@code
     * BodyConstraintsTest} of the service sends such bodies.
     */
    private static boolean hasAlternatives(ObjectNode contract, JsonNode schema) {
        for (JsonNode field : resolve(contract, schema).path("properties")) {
            if (field.has("anyOf")) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode resolve(ObjectNode contract, JsonNode schema) {
        String ref = schema.path("$ref").asText();
        return (ObjectNode) (ref.isEmpty() ? schema : contract.at(ref.substring(1)));
    }

    private static void collectConstraints(
            ObjectNode contract,
            String place,
            JsonNode schemaOrReference,
            Set<String> constraints) {
        ObjectNode schema = resolve(contract, schemaOrReference);
        if (schema.path("type").isArray()) {
            // Portman does not support nullable types.
            schema.put("type", schema.path("type").path(0).asText());
        }
        schema.path("required")
                .forEach(name -> constraints.add("required " + memberPath(place, name.asText())));
        Map.of(
                        "minimum", "minimum number value ",
                        "maximum", "maximum number value ",
                        "minLength", "minimum length ",
                        "maxLength", "maximum length ")
                .forEach((name, words) -> {
                    if (schema.has(name)) {
                        constraints.add(words + place);
                    }
                });
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            collectConstraints(
                    contract,
                    memberPath(place, property.getKey()),
                    property.getValue(),
                    constraints);
        }
        if (schema.has("items")) {
            collectConstraints(contract, place + "[0]", schema.path("items"), constraints);
        }
    }

    private static String memberPath(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private static String runPortman(Path folder, String config, String newmanOptions)
            throws IOException, InterruptedException {
        Path lint = Suite.repository().resolve("gateway/contract/lint");
        List<String> command =
                new ArrayList<>(List.of(lint.resolve("node_modules/.bin/portman").toString()));
        command.addAll(List.of("--local", "contract.json"));
        command.addAll(List.of("--baseUrl", Suite.running().origin()));
        command.addAll(List.of("--portmanConfigFile", lint.resolve(config).toString()));
        command.addAll(List.of("--runNewman", "--newmanRunOptions", newmanOptions));
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return output.replaceAll("\u001B\\[[0-9;]*m", "");
    }
}
