package org.sharedgrowth.observatory.gateway.portal.agent.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;

/** The list stays within the limits beyond which clients silently drop tools or cut texts. */
class ToolListTest {
    private static final ToolList LIST = ToolList.read();
    private static final Set<String> TYPES =
            Set.of("object", "array", "string", "integer", "number");

    @Test
    void theListIsShort() {
        int bytes = Json.write(LIST.tools()).getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes <= 14_900, bytes + " bytes; with the envelope 15,000 are allowed");
    }

    /**
     * Clients pass this part to the model in each conversation: at most 715 bytes a tool on
     * average.
     */
    @Test
    void thePartForTheModelIsShort() {
        int all = 0;
        for (JsonNode tool : LIST.tools()) {
            int bytes = bytesForTheModel(tool);
            assertTrue(bytes <= 1_200, tool.path("name").asText() + ": " + bytes);
            all += bytes;
        }
        assertTrue(all <= 715 * LIST.tools().size(), all + " bytes");
    }

    private static int bytesForTheModel(JsonNode tool) {
        ObjectNode part = Json.object();
        for (String member : List.of("name", "description", "inputSchema")) {
            part.set(member, tool.path(member));
        }
        return Json.write(part).getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void textsAreNotCutByClients() {
        assertTrue(LIST.instructions().length() <= 1500);
        for (JsonNode tool : LIST.tools()) {
            assertTrue(
                    tool.path("description").asText().length() <= 600, tool.path("name").asText());
        }
    }

    @Test
    void schemasUseOnlyWhatEveryClientSupports() {
        for (JsonNode tool : LIST.tools()) {
            String name = tool.path("name").asText();
            assertEquals("object", tool.at("/inputSchema/type").asText(), name);
            assertEquals("object", tool.at("/outputSchema/type").asText(), name);
            assertFalse(tool.at("/inputSchema/additionalProperties").asBoolean(true), name);
            check(name, tool.path("inputSchema"));
            check(name, tool.path("outputSchema"));
            assertTrue(tool.at("/annotations/readOnlyHint").asBoolean(), name);
            for (JsonNode required : tool.at("/inputSchema/required")) {
                assertTrue(tool.at("/inputSchema/properties").has(required.asText()), name);
            }
        }
    }

    private static void check(String name, JsonNode schema) {
        assertTrue(schema.path("type").isTextual(), name + schema);
        assertTrue(TYPES.contains(schema.path("type").asText()), name + schema);
        for (String never : Set.of("$ref", "oneOf", "anyOf", "allOf", "if")) {
            assertFalse(schema.has(never), name);
        }
        schema.path("properties").forEach(each -> check(name, each));
        if (schema.has("items")) {
            check(name, schema.path("items"));
        }
    }
}
