package org.sharedgrowth.observatory.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Derives invalid bodies from the JSON examples of a contract: one for each constraint of a schema.
 */
public final class BrokenBodies {
    private final JsonNode contract;
    private final String method;
    private final String path;
    private final JsonNode example;
    private final List<InvalidBody> found;

    private BrokenBodies(
            JsonNode contract,
            String method,
            String path,
            JsonNode example,
            List<InvalidBody> found) {
        this.contract = contract;
        this.method = method;
        this.path = path;
        this.example = example;
        this.found = found;
    }

    /** Creates one invalid body for each constraint of every operation with a JSON body. */
    public static List<InvalidBody> of(Path file) {
        JsonNode contract = read(file);
        List<InvalidBody> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                JsonNode content = verb.getValue().at("/requestBody/content/application~1json");
                if (!content.isMissingNode()) {
                    String method = verb.getKey().toUpperCase(Locale.ROOT);
                    new BrokenBodies(contract, method, path.getKey(), example(content), found)
                            .walk("", content.path("schema"));
                }
            }
        }
        return List.copyOf(found);
    }

    private static JsonNode read(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode example(JsonNode content) {
        return content.has("example")
                ? content.path("example")
                : content.path("examples").elements().next().path("value");
    }

    private void walk(String pointer, JsonNode schemaOrReference) {
        JsonNode schema = resolve(schemaOrReference);
        JsonNode node = example.at(pointer);
        Set<String> types = types(schemaOrReference);
        addOtherTypes(pointer, types);
        if (types.contains("object")) {
            schema.path("required").forEach(name -> addWithoutProperty(pointer, name.asText()));
            for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
                if (node.has(property.getKey())) {
                    walk(pointer + "/" + property.getKey(), property.getValue());
                }
            }
        } else if (types.contains("array")) {
            addBrokenLists(pointer, schema, node);
        } else if (types.contains("string")) {
            addBrokenTexts(pointer, schema);
        } else {
            addBrokenNumbers(pointer, schema);
        }
    }

    private void addOtherTypes(String pointer, Set<String> types) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        boolean numeric = types.contains("integer") || types.contains("number");
        addWithValue(pointer, "is a number", !numeric, IntNode.valueOf(5));
        addWithValue(pointer, "is a text", !types.contains("string"), TextNode.valueOf("x"));
        addWithValue(pointer, "is an object", !types.contains("object"), json.objectNode());
        addWithValue(pointer, "is a list", !types.contains("array"), json.arrayNode());
        addWithValue(pointer, "is null", !types.contains("null"), NullNode.instance);
    }

    private void addBrokenLists(String pointer, JsonNode schema, JsonNode node) {
        ArrayNode tooMany = JsonNodeFactory.instance.arrayNode();
        int max = schema.path("maxItems").asInt(0);
        for (int i = 0; i <= max; i++) {
            tooMany.add(node.path(0));
        }
        addWithValue(pointer, "has too many", schema.has("maxItems"), tooMany);
        addWithValue(
                pointer,
                "has too few",
                schema.path("minItems").asInt() == 1,
                JsonNodeFactory.instance.arrayNode());
        walk(pointer + "/0", schema.path("items"));
    }

    private void addBrokenTexts(String pointer, JsonNode schema) {
        String tooLong = "a".repeat(schema.path("maxLength").asInt() + 1);
        addWithValue(pointer, "is too long", schema.has("maxLength"), TextNode.valueOf(tooLong));
        addWithValue(
                pointer, "is empty", schema.path("minLength").asInt() > 0, TextNode.valueOf(""));
        addWithValue(
                pointer,
                "does not match the pattern",
                schema.has("pattern"),
                TextNode.valueOf("? !"));
        addWithValue(pointer, "is not listed", schema.has("enum"), TextNode.valueOf("no such"));
    }

    private void addBrokenNumbers(String pointer, JsonNode schema) {
        int below = schema.path("minimum").asInt() - 1;
        int above = schema.path("maximum").asInt() + 1;
        addWithValue(pointer, "is too small", schema.has("minimum"), IntNode.valueOf(below));
        addWithValue(pointer, "is too large", schema.has("maximum"), IntNode.valueOf(above));
    }

    /** Adds the example without a required property of the object at the pointer. */
    private void addWithoutProperty(String pointer, String name) {
        JsonNode body = example.deepCopy();
        ((ObjectNode) body.at(pointer)).remove(name);
        found.add(new InvalidBody(method, path, pointer + "/" + name, "is missing", body));
    }

    /** Adds the example with this value at the pointer, if that breaks the schema. */
    private void addWithValue(String pointer, String description, boolean breaks, JsonNode value) {
        if (!breaks) {
            return;
        }
        if (pointer.isEmpty()) {
            found.add(new InvalidBody(method, path, "", description, value));
            return;
        }
        JsonNode body = example.deepCopy();
        int lastSlash = pointer.lastIndexOf('/');
        JsonNode parent = body.at(pointer.substring(0, lastSlash));
        String name = pointer.substring(lastSlash + 1);
        if (parent instanceof ObjectNode object) {
            object.set(name, value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), value);
        }
        found.add(new InvalidBody(method, path, pointer, description, body));
    }

    /**
     * The schema that a reference points to; the first of several alternatives, such as an object
     * or null.
     */
    private JsonNode resolve(JsonNode schema) {
        if (schema.has("anyOf")) {
            return resolve(schema.path("anyOf").path(0));
        }
        String ref = schema.path("$ref").asText();
        return ref.isEmpty() ? schema : contract.at(ref.substring(1));
    }

    private Set<String> types(JsonNode schemaOrReference) {
        Set<String> types = new HashSet<>();
        schemaOrReference.path("anyOf").forEach(each -> types.addAll(types(each)));
        JsonNode type = resolve(schemaOrReference).path("type");
        if (type.isArray()) {
            type.forEach(each -> types.add(each.asText()));
        } else {
            types.add(type.asText());
        }
        return types;
    }
}
