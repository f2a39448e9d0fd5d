package org.sharedgrowth.observatory.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One operation of the public contract.
 *
 * @param method in upper case
 * @param path with its parameters in braces
 * @param names the names of the path's parameters, each with the example in the contract; the
 *     example is empty if the contract has none
 * @param roles the permitted roles; a caller needs one of them
 * @param types accepted media types of the body; empty if the operation has no body
 */
record Operation(
        String method,
        String path,
        Map<String, String> names,
        List<String> roles,
        List<String> types) {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** All operations, in the contract's order. */
    static List<Operation> all() {
        JsonNode contract = contract();
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            for (String method : METHODS) {
                JsonNode node = path.getValue().path(method);
                if (!node.isMissingNode()) {
                    operations.add(of(method, path.getKey(), path.getValue(), node));
                }
            }
        }
        return operations;
    }

    /** The committed contract. */
    static JsonNode contract() {
        try {
            return new YAMLMapper()
                    .readTree(Suite.repository().resolve("gateway/contract/openapi.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation of(String method, String path, JsonNode shared, JsonNode node) {
        Map<String, String> names = new LinkedHashMap<>();
        for (JsonNode list : List.of(shared.path("parameters"), node.path("parameters"))) {
            for (JsonNode parameter : list) {
                if (parameter.path("in").asText().equals("path")) {
                    names.put(parameter.path("name").asText(), parameter.path("example").asText());
                }
            }
        }
        List<String> roles = new ArrayList<>();
        node.path("x-roles").forEach(role -> roles.add(role.asText()));
        List<String> types =
                node.at("/requestBody/content").properties().stream()
                        .map(Map.Entry::getKey)
                        .toList();
        return new Operation(method.toUpperCase(java.util.Locale.ROOT), path, names, roles, types);
    }

    boolean isRead() {
        return method.equals("GET");
    }

    boolean belongsTo(String service) {
        return path.startsWith("/api/" + service + "/");
    }

    /** The path with its parameters filled in; parameters without a value are kept. */
    String fillPath(Map<String, String> values) {
        String filled = path;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    /** The address of the service itself; the gateway's for operations that it handles itself. */
    String service() {
        Suite suite = Suite.running();
        if (path.startsWith("/openapi") || path.equals("/mcp") || belongsTo("gateway")) {
            return suite.origin();
        }
        return "http://127.0.0.1:" + (suite.port() + (belongsTo("reports") ? 2 : 1));
    }
}
