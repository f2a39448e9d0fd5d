package org.sharedgrowth.observatory.gateway.portal.agent.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server of the tools, documents and prompts that the protocol's conformance suites call, such as
 * {@code test_simple_text}. It offers what {@code fixtures.json} contains, with the classes that
 * the observatory uses for its own tools.
 */
final class FixtureServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final JsonNode fixtures;
    private final ServerDescription description;
    private final Origins origins;

    /** Starts on a free port of this machine. */
    FixtureServer() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(FixtureServer.class.getResourceAsStream("fixtures.json"))) {
            fixtures = Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        description =
                new ServerDescription(
                        Json.object().put("name", "fixtures").put("version", "1"),
                        "Fixtures of a test.",
                        Map.of(
                                "tools/list", list("tools", "tools"),
                                "resources/list", list("resources", "resources"),
                                "resources/templates/list", list("resourceTemplates", "templates"),
                                "prompts/list", list("prompts", "prompts")));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        origins = new Origins(List.of(origin()));
        server.setExecutor(threads);
        server.createContext("/mcp", this::answer);
        server.start();
    }

    /** The address of the server, without a path. */
    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private ObjectNode list(String name, String fixture) {
        ObjectNode list = Json.object();
        list.set(name, fixtures.path(fixture));
        return list;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply =
                    exchange.getRequestMethod().equals("POST")
                            ? reply(exchange)
                            : new Reply(405, "");
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        MessageReader reader = new MessageReader(Head.of(headers::getFirst));
        try {
            origins.check(Objects.requireNonNullElse(headers.get("Origin"), List.of()));
            Message message = reader.read(exchange.getRequestBody().readAllBytes());
            return message.id() == null
                    ? Reply.accepted()
                    : Reply.of(message, result(message), description.server());
        } catch (Fault fault) {
            return Reply.of(reader.id(), fault);
        }
    }

    private ObjectNode result(Message message) {
        return switch (message.method()) {
            case "tools/call" -> tool(message);
            case "resources/read" -> document(message);
            case "prompts/get" -> prompt(message);
            default -> description.result(message);
        };
    }

    private ObjectNode tool(Message message) {
        JsonNode result = fixtures.path("results").path(message.text("name"));
        if (result instanceof ObjectNode known) {
            return known.deepCopy();
        }
        throw Fault.parameters(message, "There is no such tool.");
    }

    private ObjectNode document(Message message) {
        String uri = message.text("uri");
        JsonNode document = fixtures.path("documents").path(uri);
        if (document.isMissingNode()) {
            throw Fault.noResource(message, uri, "");
        }
        ObjectNode result = Json.object();
        result.putArray("contents").addObject().put("uri", uri).setAll((ObjectNode) document);
        return result;
    }

    private ObjectNode prompt(Message message) {
        JsonNode contents = fixtures.path("messages").path(message.text("name"));
        if (contents.isMissingNode()) {
            throw Fault.parameters(message, "There is no such prompt.");
        }
        ObjectNode result = Json.object();
        result.putArray("messages");
        for (JsonNode content : contents) {
            result.withArray("messages")
                    .addObject()
                    .put("role", "user")
                    .set("content", insertArguments(content, message.object("arguments")));
        }
        return result;
    }

    /** The content with the arguments inserted into its texts. */
    private static JsonNode insertArguments(JsonNode content, ObjectNode arguments) {
        if (content instanceof ObjectNode object) {
            ObjectNode filled = Json.object();
            object.properties()
                    .forEach(one ->
                            filled.set(one.getKey(), insertArguments(one.getValue(), arguments)));
            return filled;
        }
        String text = content.asText();
        for (Map.Entry<String, JsonNode> one : arguments.properties()) {
            text = text.replace("${" + one.getKey() + "}", one.getValue().asText());
        }
        return Json.texts(List.of(text)).path(0);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
