package org.sharedgrowth.observatory.gateway.portal.agent.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;

/**
 * All tools with their schemas. In the shorthand of {@code tools.json}, a text refers to the schema
 * of that name under {@code parts}, an object in brackets means a list of such objects, and a name
 * that ends with * is required.
 *
 * @param instructions how to use the tools together, for models
 * @param tools the tools as the protocol lists them
 * @param inputs schemas of the arguments, by tool
 */
public record ToolList(String instructions, ArrayNode tools, Map<String, JsonNode> inputs) {
    private static final String RESOURCE =
            "/org/sharedgrowth/observatory/gateway/portal/agent/tools.json";

    /** Reads the list of this server. */
    public static ToolList read() {
        try (InputStream in = ToolList.class.getResourceAsStream(RESOURCE)) {
            byte[] bytes = Objects.requireNonNull(in, RESOURCE).readAllBytes();
            return of(Json.read(new String(bytes, StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(RESOURCE, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the list from a document in the form of {@code tools.json}. */
    static ToolList of(JsonNode document) {
        Shapes shapes = new Shapes(document.path("parts"));
        ArrayNode tools = Json.list();
        Map<String, JsonNode> inputs = new LinkedHashMap<>();
        for (JsonNode tool : document.path("tools")) {
            ObjectNode input = shapes.object(tool.path("input"));
            input.put("additionalProperties", false);
            ObjectNode one = tools.addObject();
            for (String text : new String[] {"name", "title", "description"}) {
                one.set(text, tool.path(text));
            }
            one.set("inputSchema", input);
            one.set("outputSchema", shapes.object(tool.path("output")));
            one.putObject("annotations")
                    .put("readOnlyHint", true)
                    .put("destructiveHint", false)
                    .put("idempotentHint", true)
                    .put("openWorldHint", false);
            inputs.put(tool.path("name").asText(), input);
        }
        return new ToolList(document.path("instructions").asText(), tools, inputs);
    }

    /** The schema of a tool's arguments; empty if there is no such tool. */
    public Optional<JsonNode> input(String tool) {
        @Nullable JsonNode input = inputs.get(tool);
        return Optional.ofNullable(input);
    }

    private record Shapes(JsonNode parts) {
        ObjectNode object(JsonNode shape) {
            ObjectNode schema = Json.object();
            schema.put("type", "object");
            ObjectNode properties = schema.putObject("properties");
            ArrayNode required = Json.list();
            shape.properties()
                    .forEach(member -> {
                        String name = member.getKey();
                        if (name.endsWith("*")) {
                            name = name.substring(0, name.length() - 1);
                            required.add(name);
                        }
                        properties.set(name, schema(member.getValue()));
                    });
            if (!required.isEmpty()) {
                schema.set("required", required);
            }
            return schema;
        }

        private JsonNode schema(JsonNode shape) {
            if (shape.isTextual()) {
                JsonNode part = parts.path(shape.asText());
                if (part.isMissingNode()) {
                    throw new IllegalStateException("tools.json has no part " + shape.asText());
                }
                return part;
            }
            if (shape.isArray()) {
                ObjectNode list = Json.object();
                list.put("type", "array");
                list.set("items", object(shape.path(0)));
                return list;
            }
            return shape;
        }
    }
}
