package org.sharedgrowth.observatory.gateway.stub;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** An HTTP server whose responses a test defines, and that records requests. */
public final class StubService implements AutoCloseable {
    /** One request as it arrived. */
    public record SeenRequest(String method, String target, Map<String, String> headers) {
        /** A header's value, or an empty text. */
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private record Rule(Predicate<HttpServerRequest> when, Consumer<HttpServerRequest> then) {}

    private final HttpServer server;
    private final List<SeenRequest> seen = new CopyOnWriteArrayList<>();
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();

    public StubService(Vertx vertx) {
        server =
                vertx.createHttpServer(
                                new HttpServerOptions()
                                        .setHost("127.0.0.1")
                                        .setPort(0)
                                        .setMaxInitialLineLength(64 * 1024)
                                        .setMaxHeaderSize(64 * 1024))
                        .connectionHandler(connection -> {
                            open.incrementAndGet();
                            connection.closeHandler(e -> open.decrementAndGet());
                        })
                        .requestHandler(this::handle)
                        .listen()
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
    }

    private void handle(HttpServerRequest request) {
        Map<String, String> headers = new ConcurrentHashMap<>();
        request.headers()
                .forEach(h ->
                        headers.merge(
                                h.getKey().toLowerCase(java.util.Locale.ROOT),
                                h.getValue(),
                                (a, b) -> a + ", " + b));
        seen.add(new SeenRequest(request.method().name(), request.uri(), headers));
        for (Rule rule : rules.reversed()) {
            if (rule.when().test(request)) {
                rule.then().accept(request);
                return;
            }
        }
        request.response().setStatusCode(404).end("{\"detail\":\"the stub has no answer for it\"}");
    }

    /** Answers requests whose target begins with the text; the newest rule wins. */
    public void on(String target, Consumer<HttpServerRequest> answer) {
        rules.add(new Rule(request -> request.uri().startsWith(target), answer));
    }

    /** Answers requests whose target begins with the text with JSON. */
    public void json(String target, String body) {
        on(
                target,
                request ->
                        request.response().putHeader("Content-Type", "application/json").end(body));
    }

    public int port() {
        return server.actualPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** The requests since the last {@link #forget}. */
    public List<SeenRequest> requests() {
        return List.copyOf(seen);
    }

    public SeenRequest lastSeen() {
        return seen.getLast();
    }

    /** Connections that are open now. */
    public int connections() {
        return open.get();
    }

    /** Forgets the requests and removes all rules. */
    public void forget() {
        seen.clear();
        rules.clear();
    }

    /** Returns when no connection is accepted any more. */
    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
