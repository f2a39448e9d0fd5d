package org.sharedgrowth.observatory.gateway.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.sharedgrowth.observatory.gateway.resilience.Baseline;
import org.sharedgrowth.observatory.gateway.resilience.Latencies;
import org.sharedgrowth.observatory.gateway.resilience.Priority;
import org.sharedgrowth.observatory.identity.Role;

/** Reads operations from the contract. An unknown role prevents the start of the gateway. */
record ContractReader(JsonNode contract) {
    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");
    private static final Set<String> STRUCTURE_TAGS = Set.of("Catalogue", "Structures", "Limits");

    /** The role in the contract that means no sign-in is required. */
    private static final String GUEST = "guest";

    void read(BiConsumer<String, Operation> each) {
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                if (VERBS.contains(verb.getKey())) {
                    each.accept(path.getKey(), operation(path.getKey(), path.getValue(), verb));
                }
            }
        }
    }

    private Operation operation(String path, JsonNode pathItem, Map.Entry<String, JsonNode> entry) {
        JsonNode node = entry.getValue();
        List<Parameter> parameters = new ArrayList<>();
        pathItem.path("parameters").forEach(each -> add(parameters, resolve(each)));
        node.path("parameters").forEach(each -> add(parameters, resolve(each)));
        JsonNode body = resolve(node.path("requestBody"));
        Set<String> bodies = names(body.path("content"));
        String tag = node.path("tags").path(0).asText();
        return new Operation(
                node.path("operationId").asText(),
                HttpMethod.valueOf(entry.getKey().toUpperCase(Locale.ROOT)),
                isOpenToGuests(node.path("security")),
                roles(node.path("x-roles")),
                List.copyOf(parameters),
                bodies,
                body.path("required").asBoolean(),
                path.startsWith("/sdmx/") || path.startsWith("/v2"),
                mayWait(node, parameters),
                STRUCTURE_TAGS.contains(tag),
                priority(path, entry.getKey(), tag, bodies),
                isInvisibleToGuests(path, entry.getKey()),
                new Baseline(),
                new Latencies());
    }

    /** Whether no security is required, or an empty requirement is among the alternatives. */
    private static boolean isOpenToGuests(JsonNode security) {
        for (JsonNode alternative : security) {
            if (alternative.isEmpty()) {
                return true;
            }
        }
        return security.isEmpty();
    }

    private static Set<Role> roles(JsonNode names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (JsonNode name : names) {
            if (!name.asText().equals(GUEST)) {
                roles.add(role(name.asText()));
            }
        }
        return roles;
    }

    private static Role role(String name) {
        return Role.ofClaim(name)
                .orElseThrow(() ->
                        new IllegalStateException("The contract has the unknown role " + name));
    }

    private void add(List<Parameter> parameters, JsonNode node) {
        Parameter.Place in =
                switch (node.path("in").asText()) {
                    case "query" -> Parameter.Place.QUERY;
                    case "header" -> Parameter.Place.HEADER;
                    default -> null;
                };
        if (in == null) {
            return; // a path parameter: any text except an empty one is accepted
        }
        JsonNode schema = resolve(node.path("schema"));
        Set<String> values = new HashSet<>();
        schema.path("enum").forEach(value -> values.add(value.asText()));
        parameters.add(
                new Parameter(
                        node.path("name").asText(),
                        in,
                        node.path("required").asBoolean(),
                        kind(schema.path("type").asText()),
                        values,
                        schema.path("minimum").asLong(Long.MIN_VALUE),
                        schema.path("maximum").asLong(Long.MAX_VALUE)));
    }

    private static Parameter.Kind kind(String type) {
        return switch (type) {
            case "integer" -> Parameter.Kind.INTEGER;
            case "boolean" -> Parameter.Kind.BOOLEAN;
            default -> Parameter.Kind.TEXT;
        };
    }

    private boolean mayWait(JsonNode operation, List<Parameter> parameters) {
        for (JsonNode response : operation.path("responses")) {
            if (resolve(response).path("content").has("text/event-stream")) {
                return true;
            }
        }
        return parameters.stream().anyMatch(parameter -> parameter.name().equals("wait"));
    }

    /**
     * Reading a single release has the priority of releasing: it serves to verify the hash chain.
     */
    private static Priority priority(String path, String verb, String tag, Set<String> bodies) {
        if (isRelease(path, verb) || path.endsWith("/releases/{id}")) {
            return Priority.RELEASE;
        }
        if (tag.equals("Downloads")) {
            return Priority.EXPORT;
        }
        return bodies.contains("application/gzip") ? Priority.BATCH : Priority.READ;
    }

    private static boolean isRelease(String path, String verb) {
        return path.endsWith("/release")
                || path.endsWith("/publish")
                || (path.endsWith("/schedule") && verb.equals("put"));
    }

    private static boolean isInvisibleToGuests(String path, String verb) {
        boolean submission =
                path.startsWith("/api/indicators/v1/submissions")
                        && !path.endsWith("/release")
                        && !path.endsWith("/schedule");
        boolean report = path.matches("/api/reports/v1/reports(/[^/]+/draft(/.*)?)?");
        boolean draft = path.startsWith("/api/indicators/v1/structures/") && verb.equals("delete");
        boolean ownedByCaller =
                path.startsWith("/api/gateway/v1/keys")
                        || path.startsWith("/api/gateway/v1/queries");
        return submission || report || draft || ownedByCaller;
    }

    private JsonNode resolve(JsonNode node) {
        String ref = node.path("$ref").asText();
        return ref.startsWith("#/") ? contract.at(ref.substring(1)) : node;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return Set.copyOf(names);
    }
}
