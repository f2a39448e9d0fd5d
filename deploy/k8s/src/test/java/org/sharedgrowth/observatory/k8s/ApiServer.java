package org.sharedgrowth.observatory.k8s;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fake API server for a real kubectl. It supports the operations that the scripts use, and
 * records each request. It refuses objects that violate the rules for kinds and fields, and objects
 * in missing namespaces. It does not support {@code exec} and {@code attach}.
 */
final class ApiServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "/(?:api/(v1)|apis/([^/]+/[^/]+))(?:/namespaces/([^/]+)(?=/))?"
                            + "/([a-z]+)(?:/([^/]+))?(?:/([a-z]+))?");
    private static final Pattern SCALE = Pattern.compile(".*/([^/]+)/[a-z]+/([^/]+)/scale");
    private static final String DISCOVERY =
            "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";

    /** One request; {@code query} is empty if there is none. */
    record Request(String method, String path, String query, String body) {
        boolean isChange() {
            return !method.equals("GET")
                    && !query.contains("dryRun=All")
                    && !path.endsWith("/selfsubjectaccessreviews");
        }
    }

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final ClusterObjects objects = new ClusterObjects();
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<String> forbidden = Collections.synchronizedList(new ArrayList<>());

    ApiServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    ClusterObjects objects() {
        return objects;
    }

    /** The requests so far, in order. */
    List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Forbids an action such as {@code patch networkpolicies}. */
    void forbid(String description) {
        forbidden.add(description);
    }

    /** Writes a kubeconfig whose only context has this name and points to this server. */
    Path writeKubeconfig(Path directory, String context) throws IOException {
        String text =
                """
                apiVersion: v1
                kind: Config
                current-context: %1$s
                clusters: [{name: stub, cluster: {server: "http://127.0.0.1:%2$d"}}]
                users: [{name: somebody, user: {token: none}}]
                contexts: [{name: %1$s, context: {cluster: stub, user: somebody}}]
                """
                        .formatted(context, server.getAddress().getPort());
        return Files.writeString(directory.resolve("kubeconfig"), text);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String query = exchange.getRequestURI().getRawQuery();
            byte[] sent = exchange.getRequestBody().readAllBytes();
            String body = new String(sent, ProtocolBuffer.matches(sent) ? ISO_8859_1 : UTF_8);
            Request request =
                    new Request(
                            exchange.getRequestMethod(), path, query == null ? "" : query, body);
            requests.add(request);
            if (path.equals("/api") || path.equals("/apis")) {
                send(exchange, 200, DISCOVERY, ApiKinds.discovery(path.equals("/api")));
            } else if (path.equals("/openapi/v3")) {
                send(exchange, 200, "application/json", ApiKinds.openApiIndex());
            } else if (request.query().contains("watch=true")) {
                watch(exchange);
            } else if (path.startsWith("/openapi/v3/")) {
                send(
                        exchange,
                        200,
                        "application/json",
                        ApiKinds.openApiDocument(path.substring(11)));
            } else {
                JsonNode answer = answer(request);
                int status = answer.path("code").asInt(request.method().equals("POST") ? 201 : 200);
                send(exchange, status, "application/json", answer);
            }
        }
    }

    private JsonNode answer(Request request) throws IOException {
        Matcher parts = ADDRESS.matcher(request.path());
        if (!parts.matches()) {
            JsonNode document = objects.at(request.path());
            return document.isMissingNode() ? status(404, "NotFound", "no such path") : document;
        }
        String version = parts.group(1) == null ? parts.group(2) : parts.group(1);
        String namespace = parts.group(3) == null ? "" : parts.group(3);
        ApiKinds.Kind kind = ApiKinds.of(version, parts.group(4)).orElse(null);
        if (kind == null) {
            return status(404, "NotFound", "the server could not find the requested resource");
        }
        if (kind.name().equals("SelfSubjectAccessReview")) {
            return review(request.body());
        }
        return switch (request.method()) {
            case "GET" ->
                    parts.group(5) == null
                            ? list(kind, namespace, parameters(request.query()))
                            : objectOrNotFound(request.path());
            case "POST" -> create(kind, namespace, request);
            case "PATCH" -> patch(kind, namespace, parts);
            case "DELETE" -> {
                JsonNode object = objectOrNotFound(request.path());
                objects.delete(request.path());
                yield object;
            }
            default -> status(405, "MethodNotAllowed", request.method());
        };
    }

    private JsonNode objectOrNotFound(String address) {
        Matcher part = SCALE.matcher(address);
        if (part.matches()) {
            return scale(part.group(1), part.group(2));
        }
        JsonNode object = objects.at(address);
        if (object.isMissingNode()) {
            return status(404, "NotFound", address + " not found");
        }
        return object;
    }

    private JsonNode list(ApiKinds.Kind kind, String namespace, Map<String, String> parameters) {
        ObjectNode list = ApiKinds.object(kind.version(), kind.name() + "List");
        list.putObject("metadata").put("resourceVersion", "1");
        ArrayNode items = list.putArray("items");
        String[] selectors = parameters.getOrDefault("labelSelector", "").split(",", -1);
        String field = parameters.getOrDefault("fieldSelector", "");
        objects.list(kind, namespace)
                .filter(object -> hasLabels(object, selectors))
                .filter(object ->
                        !field.startsWith("metadata.name=")
                                || field.endsWith("=" + object.at("/metadata/name").asText()))
                .forEach(items::add);
        return list;
    }

    private static boolean hasLabels(ObjectNode object, String[] selectors) {
        JsonNode labels = object.at("/metadata/labels");
        return Stream.of(selectors)
                .filter(selector -> !selector.isEmpty())
                .map(selector -> selector.split("=", 2))
                .allMatch(pair -> labels.path(pair[0]).asText().equals(pair[1]));
    }

    private JsonNode create(ApiKinds.Kind kind, String namespace, Request request)
            throws IOException {
        byte[] sent = request.body().getBytes(ISO_8859_1);
        boolean isJson = !ProtocolBuffer.matches(sent);
        ObjectNode object =
                isJson
                        ? (ObjectNode) JSON.readTree(request.body())
                        : ApiKinds.object(kind.version(), kind.name());
        if (!isJson) {
            object.putObject("metadata").put("name", ProtocolBuffer.nameOf(sent));
            ObjectNode data = object.putObject("data");
            ProtocolBuffer.keysOf(sent).forEach(key -> data.put(key, "YQ=="));
        }
        if (!namespace.isEmpty() && objects.at("/api/v1/namespaces/" + namespace).isMissingNode()) {
            return status(404, "NotFound", "namespaces \"" + namespace + "\" not found");
        }
        List<String> faults = isJson ? faults(object) : List.of();
        if (!faults.isEmpty()) {
            return status(422, "Invalid", String.join("; ", faults));
        }
        String name = object.at("/metadata/name").asText();
        return request.isChange()
                ? objects.create(
                        ClusterObjects.address(kind, namespace, name), object, requests.size())
                : object;
    }

    private static List<String> faults(ObjectNode object) {
        return Stream.of(new Schemas(), new CustomResources())
                .flatMap(rule -> rule.findings(List.of(new Resource(object.deepCopy()))))
                .filter(fault -> !fault.contains("is not known"))
                .toList();
    }

    /**
     * Answers a patch without applying it. Patches may only repeat the existing object or change
     * numbers of replicas.
     */
    private JsonNode patch(ApiKinds.Kind kind, String namespace, Matcher parts) {
        return "scale".equals(parts.group(6))
                ? scale(namespace, parts.group(5))
                : objectOrNotFound(ClusterObjects.address(kind, namespace, parts.group(5)));
    }

    private static ObjectNode scale(String namespace, String name) {
        ObjectNode scale = ApiKinds.object("autoscaling/v1", "Scale");
        scale.putObject("metadata").put("name", name).put("namespace", namespace);
        scale.putObject("spec").put("replicas", 0);
        return scale;
    }

    /**
     * Answers an access review. The request is a protocol buffer, which contains texts unencoded.
     */
    private ObjectNode review(String body) {
        ObjectNode review = ApiKinds.object("authorization.k8s.io/v1", "SelfSubjectAccessReview");
        boolean allowed =
                forbidden.stream()
                        .noneMatch(description ->
                                Stream.of(description.split(" ", -1)).allMatch(body::contains));
        review.putObject("status").put("allowed", allowed);
        return review;
    }

    private static ObjectNode status(int code, String reason, String message) {
        return ApiKinds.object("v1", "Status")
                .put("status", "Failure")
                .put("code", code)
                .put("reason", reason)
                .put("message", message);
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            int at = pair.indexOf('=');
            if (at > 0) {
                parameters.put(
                        pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), UTF_8));
            }
        }
        return parameters;
    }

    /** Opens a watch without any events, because objects do not change by themselves. */
    private void watch(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().flush();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, JsonNode answer)
            throws IOException {
        byte[] bytes = answer.isMissingNode() ? new byte[0] : JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        ended.countDown();
        server.stop(0);
        workers.shutdownNow();
    }
}
