package org.sharedgrowth.observatory.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedgrowth.observatory.contract.ProblemType;

/**
 * The gateway's own responses and headers, which all operations share: defined once under
 * components and referenced by each operation. If a service describes the same status, the
 * service's description is kept.
 */
final class GatewayResponses {
    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");
    private static final String PROBLEM = "application/problem+json";
    private static final String JSON = "application/json";
    private static final List<String> QUOTA_HEADERS =
            List.of(
                    "RateLimit",
                    "RateLimit-Policy",
                    "RateLimit-Limit",
                    "RateLimit-Remaining",
                    "RateLimit-Reset");

    /** The operations to which a response applies. */
    private enum Scope {
        ALL,
        /** Operations with a request body. */
        BODIES,
        /** Operations that a service answers. */
        SERVICES
    }

    private record SharedResponse(
            String id, ProblemType type, Scope scope, String description, String detail) {
        int status() {
            return type.status();
        }

        String title() {
            return type.title();
        }
    }

    private static final List<SharedResponse> SHARED_RESPONSES =
            List.of(
                    new SharedResponse(
                            "TooSlow",
                            ProblemType.BODY_TOO_SLOW,
                            Scope.BODIES,
                            "The body arrives too slowly.",
                            "At least 1024 bytes per second are required. Compress the file or send"
                                    + " it in parts."),
                    new SharedResponse(
                            "BodyTooLarge",
                            ProblemType.CONTENT_TOO_LARGE,
                            Scope.BODIES,
                            "The body is larger than the limit.",
                            "At most 1048576 bytes are accepted. Compress the file or send it in"
                                    + " parts."),
                    new SharedResponse(
                            "UnsupportedType",
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            Scope.BODIES,
                            "The content type is not supported.",
                            "'text/html' is not one of application/json."),
                    new SharedResponse(
                            "TooManyRequests",
                            ProblemType.TOO_MANY_REQUESTS,
                            Scope.ALL,
                            "The caller's limit is reached; `Retry-After` gives the seconds to wait.",
                            "The limit 'guest-data' is 30000 requests in 60 seconds. Try again in 7"
                                    + " seconds; all limits are at /api/gateway/v1/limits."),
                    new SharedResponse(
                            "TooManyHeaders",
                            ProblemType.TOO_MANY_HEADERS,
                            Scope.ALL,
                            "The headers have too many lines or characters.",
                            "At most 16384 characters of headers are accepted."),
                    new SharedResponse(
                            "BadGateway",
                            ProblemType.BAD_GATEWAY,
                            Scope.SERVICES,
                            "The service stopped before it answered.",
                            "The indicators-service closed the connection before it answered. Try"
                                    + " again."),
                    new SharedResponse(
                            "Busy",
                            ProblemType.OVERLOADED,
                            Scope.SERVICES,
                            "The service is down or overloaded.",
                            "The indicators-service is overloaded. Try again in a few"
                                    + " seconds."),
                    new SharedResponse(
                            "Timeout",
                            ProblemType.SERVICE_TIMEOUT,
                            Scope.SERVICES,
                            "The service did not answer in time.",
                            "The indicators-service did not respond in time. Request less data at"
                                    + " once, or try again."));

    private final ObjectNode document;

    private GatewayResponses(ObjectNode document) {
        this.document = document;
    }

    static void add(ObjectNode contract) {
        GatewayResponses answers = new GatewayResponses(contract);
        answers.addHeaderComponents();
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
                if (VERBS.contains(entry.getKey())) {
                    answers.add(path.getKey(), (ObjectNode) entry.getValue());
                }
            }
        }
    }

    private void addHeaderComponents() {
        addTextHeader(
                "RateLimit",
                "The caller's remaining budget: `r` requests; it is full again in `t` seconds.",
                "\"guest-data\";r=29999;t=1");
        addTextHeader(
                "RateLimit-Policy",
                "The caller's budget: `q` requests in `w` seconds.",
                "\"guest-data\";q=30000;w=60");
        addNumberHeader(
                "RateLimit-Limit",
                "Requests allowed in a window, for clients that do not read `RateLimit-Policy`.",
                30000);
        addNumberHeader(
                "RateLimit-Remaining",
                "Requests left in the window, for clients that do not read `RateLimit`.",
                29999);
        addNumberHeader(
                "RateLimit-Reset",
                "Seconds until the budget is full again; with 429, until the next request is allowed.",
                1);
        addNumberHeader("Retry-After", "Number of seconds to wait before trying again.", 5);
    }

    private void addTextHeader(String name, String description, String example) {
        ObjectNode header = components("headers").putObject(name).put("description", description);
        header.putObject("schema").put("type", "string");
        header.put("example", example);
    }

    private void addNumberHeader(String name, String description, int example) {
        ObjectNode header = components("headers").putObject(name).put("description", description);
        header.putObject("schema").put("type", "integer");
        header.put("example", example);
    }

    private ObjectNode components(String kind) {
        return document.withObjectProperty("components").withObjectProperty(kind);
    }

    private void add(String path, ObjectNode operation) {
        ObjectNode responses = operation.withObjectProperty("responses");
        boolean ours = path.matches("/openapi.*|/mcp|/api/gateway/.*");
        for (SharedResponse kind : SHARED_RESPONSES) {
            boolean applies =
                    switch (kind.scope()) {
                        case ALL -> true;
                        case BODIES -> operation.has("requestBody");
                        case SERVICES -> !ours;
                    };
            String status = Integer.toString(kind.status());
            if (applies && !responses.has(status)) {
                String name = component(path, kind, operation);
                responses.putObject(status).put("$ref", "#/components/responses/" + name);
            }
        }
        for (Map.Entry<String, JsonNode> response : responses.properties()) {
            addHeaders(response.getKey(), response.getValue());
        }
    }

    /** Adds the headers that responses with this status have. */
    private void addHeaders(String status, JsonNode response) {
        if (response.has("$ref")) {
            JsonNode shared = document.at(response.path("$ref").asText().substring(1));
            addHeaders(status, shared);
            return;
        }
        ObjectNode answer = (ObjectNode) response;
        List<String> names = new ArrayList<>();
        if (status.startsWith("2") || status.equals("304") || status.equals("429")) {
            names.addAll(QUOTA_HEADERS);
        }
        if (Set.of("429", "502", "503", "504").contains(status)) {
            names.add("Retry-After");
        }
        for (String name : names) {
            ObjectNode headers = answer.withObjectProperty("headers");
            if (!headers.has(name)) {
                headers.putObject(name).put("$ref", "#/components/headers/" + name);
            }
        }
    }

    /**
     * The name of the component, which is added if it is missing; error formats differ by dialect.
     */
    private String component(String path, SharedResponse kind, ObjectNode operation) {
        String dialect =
                path.startsWith("/sdmx/")
                        ? "Sdmx"
                        : path.startsWith("/v2/")
                                ? "WorldBank"
                                : path.equals("/mcp") ? "Agent" : "";
        String name = dialect + kind.id();
        ObjectNode responses = components("responses");
        if (!responses.has(name)) {
            ObjectNode response = responses.putObject(name).put("description", kind.description());
            ObjectNode content = response.putObject("content");
            if (dialect.isEmpty()) {
                content.putObject(PROBLEM).set("schema", reference("Problem"));
                content.withObjectProperty(PROBLEM).set("example", problem(kind));
            } else if (dialect.equals("Agent")) {
                content.putObject(JSON).set("schema", reference("AgentAnswer"));
                content.withObjectProperty(JSON).set("example", agent(kind));
            } else {
                // Every operation of a dialect declares the dialect's error format.
                JsonNode schema = operation.at("/responses/503/content/application~1json/schema");
                content.putObject(JSON).set("schema", schema.deepCopy());
                content.withObjectProperty(JSON)
                        .set("example", dialect.equals("Sdmx") ? sdmx(kind) : worldBank(kind));
            }
        }
        return name;
    }

    private ObjectNode reference(String schema) {
        return document.objectNode().put("$ref", "#/components/schemas/" + schema);
    }

    private ObjectNode problem(SharedResponse kind) {
        return document.objectNode()
                .put("type", kind.type().uri())
                .put("title", kind.title())
                .put("status", kind.status())
                .put("detail", kind.detail())
                .put("instance", "urn:uuid:2d4f7f0a-2f0e-4d0b-8d7e-2f2b8a6f5c11");
    }

    private JsonNode sdmx(SharedResponse kind) {
        ObjectNode example = document.objectNode();
        example.putArray("errors")
                .addObject()
                .put("code", kind.status() == 429 ? 1001 : kind.status() < 500 ? 140 : 500)
                .put("title", kind.title())
                .put("detail", kind.detail());
        return example;
    }

    private JsonNode agent(SharedResponse kind) {
        boolean retryLater = kind.status() == 429 || kind.status() >= 500;
        ObjectNode example = document.objectNode().put("jsonrpc", "2.0");
        example.putNull("id");
        example.putObject("error")
                .put("code", retryLater ? kind.status() : -32600)
                .put("message", kind.title() + ": " + kind.detail())
                .set("data", problem(kind));
        return example;
    }

    private JsonNode worldBank(SharedResponse kind) {
        boolean ourFault = kind.status() >= 500;
        ObjectNode example = document.objectNode();
        example.putArray("message")
                .addObject()
                .put("id", ourFault ? "105" : "120")
                .put("key", ourFault ? "Service currently unavailable" : kind.title())
                .put("value", kind.detail());
        return document.arrayNode().add(example);
    }
}
