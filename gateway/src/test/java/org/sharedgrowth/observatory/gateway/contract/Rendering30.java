package org.sharedgrowth.observatory.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Converts the contract to OpenAPI 3.0.3 for programs that cannot read 3.1: null becomes a property
 * of a type instead of a type, and a schema has one example. A schema with any other feature that
 * 3.0 does not have is refused.
 *
 * <p>Operations get hints for generators: {@code x-paged} names the schema of the items on its
 * pages, {@code x-forms} lists the media types in which a JSON document is also available, {@code
 * x-streamed} lists the media types of other responses, and request bodies other than JSON have
 * {@code x-raw-body}.
 */
final class Rendering30 {
    private static final Set<String> SUPPORTED =
            Set.of(
                    "type",
                    "format",
                    "title",
                    "description",
                    "deprecated",
                    "properties",
                    "required",
                    "items",
                    "additionalProperties",
                    "enum",
                    "default",
                    "minimum",
                    "maximum",
                    "minLength",
                    "maxLength",
                    "minItems",
                    "maxItems",
                    "uniqueItems",
                    "pattern",
                    "nullable",
                    "allOf",
                    "anyOf",
                    "oneOf",
                    "example");
    private static final String JSON = "application/json";
    private static final String REF = "$ref";

    private final ObjectNode document;

    private Rendering30(JsonNode contract) {
        document = contract.deepCopy();
    }

    static ObjectNode of(JsonNode contract) {
        return new Rendering30(contract).render();
    }

    private ObjectNode render() {
        document.put("openapi", "3.0.3");
        ObjectNode info = document.withObjectProperty("info");
        info.remove("summary");
        ObjectNode license = info.withObjectProperty("license");
        license.remove("identifier");
        license.put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        render(document);
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                if (operation instanceof ObjectNode object) {
                    addHints(object);
                }
            }
        }
        return document;
    }

    /** Converts all schemas: the members {@code schema} and those of {@code schemas}. */
    private void render(JsonNode node) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            switch (field.getKey()) {
                case "schema" -> schema(field.getValue());
                case "schemas" -> field.getValue().forEach(this::schema);
                case "example", "examples" -> {}
                default -> render(field.getValue());
            }
        }
        if (node.isArray()) {
            node.forEach(this::render);
        }
    }

    private void schema(JsonNode node) {
        if (!(node instanceof ObjectNode schema)) {
            return;
        }
        JsonNode examples = schema.remove("examples");
        if (examples != null && !examples.isEmpty()) {
            schema.set("example", examples.get(0));
        }
        convertNull(schema);
        if (schema.has(REF)) {
            wrapReference(schema);
            return;
        }
        for (String keyword : names(schema)) {
            if (!SUPPORTED.contains(keyword)) {
                throw new IllegalStateException("OpenAPI 3.0 has no '" + keyword + "': " + schema);
            }
        }
        schema(schema.path("items"));
        schema(schema.path("additionalProperties"));
        schema.path("properties").forEach(this::schema);
        for (String kind : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(kind).forEach(this::schema);
        }
    }

    private void convertNull(ObjectNode schema) {
        if (schema.path("type") instanceof ArrayNode types) {
            List<String> real = new ArrayList<>();
            types.forEach(type -> real.add(type.asText()));
            if (real.remove("null")) {
                schema.put("nullable", true);
            }
            if (real.size() != 1) {
                throw new IllegalStateException("OpenAPI 3.0 allows one type, not " + real);
            }
            schema.put("type", real.getFirst());
        }
        for (String kind : List.of("anyOf", "oneOf")) {
            if (schema.path(kind) instanceof ArrayNode choices && dropNull(choices)) {
                schema.put("nullable", true);
                if (choices.size() == 1) {
                    schema.remove(kind);
                    schema.set("type", resolve(choices.get(0)).path("type"));
                    schema.putArray("allOf").add(choices.get(0));
                }
            }
        }
    }

    private static boolean dropNull(ArrayNode choices) {
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).path("type").asText().equals("null")) {
                choices.remove(i);
                return true;
            }
        }
        return false;
    }

    /** OpenAPI 3.0 ignores members beside a reference. */
    private static void wrapReference(ObjectNode schema) {
        if (schema.size() > 1) {
            String target = schema.remove(REF).asText();
            schema.putArray("allOf").addObject().put(REF, target);
        }
    }

    private void addHints(ObjectNode operation) {
        addBodyHint(operation.path("requestBody"));
        ObjectNode successContent = successContent(operation);
        List<String> types = names(successContent);
        JsonNode schema = successContent.path(JSON).path("schema");
        boolean document = types.equals(List.of(JSON)) || (types.contains(JSON) && schema.has(REF));
        if (document) {
            types.remove(JSON);
        }
        if (!types.isEmpty()) {
            ArrayNode mediaTypes = operation.putArray(document ? "x-forms" : "x-streamed");
            types.forEach(mediaTypes::add);
        }
        JsonNode items = resolve(schema).path("properties").path("items").path("items");
        if (document && items.has(REF) && hasPages(operation)) {
            operation.put("x-paged", items.path(REF).asText().replaceAll(".*/", ""));
        }
    }

    private static void addBodyHint(JsonNode body) {
        if (body instanceof ObjectNode object) {
            JsonNode content = body.path("content");
            boolean document =
                    content.size() == 1 && content.at("/application~1json/schema").has(REF);
            if (!document) {
                object.put("x-raw-body", true);
            }
        }
    }

    private static boolean hasPages(JsonNode operation) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("name").asText().equals("page")) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode successContent(ObjectNode operation) {
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
            if (response.getKey().startsWith("2")
                    && response.getValue().path("content") instanceof ObjectNode content) {
                return content;
            }
        }
        return operation.objectNode();
    }

    private JsonNode resolve(JsonNode schema) {
        String ref = schema.path(REF).asText();
        return ref.isEmpty() ? schema : document.at(ref.substring(1));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
