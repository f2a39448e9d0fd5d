package org.sharedgrowth.observatory.gateway.portal.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads parts of an OpenAPI document: resolved references, examples, parameters and types. */
record ContractNodes(JsonNode contract) {
    /** The target of a reference; other nodes are returned unchanged. */
    JsonNode resolve(JsonNode node) {
        String ref = node.path("$ref").asText();
        return ref.startsWith("#/") ? contract.at(ref.substring(1)) : node;
    }

    /** The first example of a media type or a parameter; a missing node if there is none. */
    JsonNode example(JsonNode node) {
        if (node.has("example")) {
            return node.path("example");
        }
        for (JsonNode named : node.path("examples")) {
            return named.isValueNode() ? named : resolve(named).path("value");
        }
        return MissingNode.getInstance();
    }

    /** The parameters of the path and of the operation. */
    List<JsonNode> parameters(JsonNode shared, JsonNode operation) {
        List<JsonNode> all = new ArrayList<>();
        shared.path("parameters").forEach(node -> all.add(resolve(node)));
        operation.path("parameters").forEach(node -> all.add(resolve(node)));
        return all;
    }

    /** The type of a schema in words, such as {@code list of string}. */
    String type(JsonNode schema) {
        JsonNode plain = resolve(schema);
        JsonNode type = plain.path("type");
        String name =
                type.isArray()
                        ? StreamSupport.stream(type.spliterator(), false)
                                .map(JsonNode::asText)
                                .filter(text -> !text.equals("null"))
                                .collect(Collectors.joining(" or "))
                        : type.asText("any");
        return name.equals("array") ? "list of " + type(plain.path("items")) : name;
    }

    static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
