package org.sharedgrowth.observatory.gateway.portal.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Reads the description of an operation's body. */
record BodyReader(ContractNodes nodes) {
    /** Maximum depth of the fields that are listed; deeper ones appear only in the example. */
    private static final int MAX_DEPTH = 3;

    /** What the contract has in place of an example of a binary file. */
    private static final String BINARY = "…";

    List<DocsView.Body> read(JsonNode operation) {
        List<DocsView.Body> bodies = new ArrayList<>();
        JsonNode content = nodes.resolve(operation.path("requestBody")).path("content");
        for (Map.Entry<String, JsonNode> type : content.properties()) {
            List<DocsView.Field> fields = new ArrayList<>();
            collect("", type.getValue().path("schema"), 1, fields);
            bodies.add(new DocsView.Body(type.getKey(), fields, example(type.getValue())));
        }
        return bodies;
    }

    /** The example as text; empty if there is none, or only the placeholder of a binary file. */
    String example(JsonNode mediaType) {
        JsonNode example = nodes.example(mediaType);
        String text = example.isTextual() ? example.asText() : example.toPrettyString();
        return example.isMissingNode() || text.equals(BINARY) ? "" : text.strip();
    }

    private void collect(String prefix, JsonNode schema, int depth, List<DocsView.Field> fields) {
        JsonNode plain = nodes.resolve(schema);
        for (Map.Entry<String, JsonNode> property : plain.path("properties").properties()) {
            JsonNode field = nodes.resolve(property.getValue());
            String name = prefix + property.getKey();
            JsonNode described =
                    property.getValue().has("description") ? property.getValue() : field;
            fields.add(
                    new DocsView.Field(
                            name,
                            nodes.type(property.getValue()),
                            isRequired(plain, property.getKey()),
                            Prose.inline(described.path("description").asText())));
            if (depth < MAX_DEPTH) {
                collect(name + ".", field, depth + 1, fields);
                collect(name + "[].", field.path("items"), depth + 1, fields);
            }
        }
    }

    private static boolean isRequired(JsonNode schema, String name) {
        return StreamSupport.stream(schema.path("required").spliterator(), false)
                .anyMatch(required -> required.asText().equals(name));
    }
}
