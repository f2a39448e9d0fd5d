package org.sharedgrowth.observatory.gateway.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.monitoring.DisabledTracingConfig;
import org.sharedgrowth.observatory.gateway.resilience.Breaker.Outcome;
import org.sharedgrowth.observatory.gateway.stub.StubService;

class CallsTest {
    private static final int MANY = 30;

    private final Vertx vertx = Vertx.vertx();
    private final StubService server = new StubService(vertx);
    private final StubService other = new StubService(vertx);
    private final Settings settings = new Settings(server.url(), 1, Optional.empty());
    private final Upstreams upstreams = new Upstreams(vertx, settings);
    private final Calls calls =
            new Calls(upstreams, settings, DisabledTracingConfig.traces(), vertx);

    @AfterEach
    void close() {
        upstreams.close();
        vertx.close();
    }

    @Test
    void aNodeIsNotBlamedForExhaustedConnections() throws Exception {
        server.on("/", request -> vertx.setTimer(300, id -> request.response().end("late")));
        CompletableFuture<List<Future<Answer>>> answers = new CompletableFuture<>();
        vertx.runOnContext(context -> {
            List<Future<Answer>> all = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                all.add(
                        calls.get(
                                upstreams.keycloak(),
                                "x",
                                "/",
                                MultiMap.caseInsensitiveMultiMap()));
            }
            Future.join(all).onComplete(done -> answers.complete(all));
        });

        List<Future<Answer>> all = answers.get(5, TimeUnit.SECONDS);

        assertTrue(
                all.stream().filter(Future::failed).count() >= MANY - 2,
                "most requests fail because all connections are in use");
        assertTrue(upstreams.keycloak().pick("x", List.of()).isPresent(), "the node is healthy");
    }

    @Test
    void aNodeThatKeepsClosingConnectionsIsAvoided() throws Exception {
        server.on("/", request -> request.connection().close());
        for (int i = 0; i < 5; i++) {
            CompletableFuture<Boolean> failed = new CompletableFuture<>();
            vertx.runOnContext(context ->
                    calls.get(upstreams.keycloak(), "x", "/", MultiMap.caseInsensitiveMultiMap())
                            .onComplete(done -> failed.complete(done.failed())));
            assertTrue(failed.get(5, TimeUnit.SECONDS));
        }

        assertTrue(upstreams.keycloak().pick("x", List.of()).isEmpty());
    }

    /** Changes too are sent to the next node, because no node has received the request. */
    @Test
    void unsentRequestsGoToTheNextNode() throws Exception {
        other.on("/", request -> request.response().end("other"));
        StubService stopped = new StubService(vertx);
        stopped.close();
        Upstream both = Upstream.of("x", stopped.url() + "," + other.url());

        for (int i = 0; i < 8; i++) {
            assertEquals("other", body(both, HttpMethod.POST));
        }
    }

    /** For example, if a machine with two of the nodes fails. */
    @Test
    void allNodesAreTriedBeforeOneIsTriedAgain() throws Exception {
        other.on("/", request -> request.response().end("other"));
        StubService stopped = new StubService(vertx);
        stopped.close();
        StubService alsoGone = new StubService(vertx);
        alsoGone.close();

        for (int i = 0; i < 20; i++) { // each time with new breakers
            Upstream three =
                    Upstream.of("x", stopped.url() + "," + alsoGone.url() + "," + other.url());
            assertEquals("other", body(three, HttpMethod.GET));
        }
    }

    @Test
    void aReadWithABrokenAnswerIsRepeated() throws Exception {
        server.on(
                "/",
                request -> {
                    request.response().putHeader("Content-Length", "100").write("half");
                    vertx.setTimer(20, id -> request.connection().close());
                });
        other.on("/", request -> request.response().end("other"));
        Upstream both = Upstream.of("x", server.url() + "," + other.url());

        for (int i = 0; i < 4; i++) {
            assertEquals("other", body(both, HttpMethod.GET));
        }
    }

    @Test
    void onlyReadsAreRepeatedAfterABrokenConnection() throws Exception {
        server.on("/", request -> request.connection().close());
        other.on("/", request -> request.response().setStatusCode(503).end("busy"));
        Upstream both = Upstream.of("x", server.url() + "," + other.url());
        for (int i = 0; i < 4; i++) {
            body(both, HttpMethod.POST);
        }
        assertEquals(4, server.requests().size() + other.requests().size(), "sent once each");

        other.on("/", request -> request.response().end("other"));

        for (int i = 0; i < 4; i++) {
            assertEquals("other", body(both, HttpMethod.GET));
        }
    }

    @Test
    void aReadIsRepeatedElsewhereIfANodeIsUnavailable() throws Exception {
        server.on("/", request -> request.response().setStatusCode(503).end("busy"));
        other.on("/", request -> request.response().end("other"));
        Upstream both = Upstream.of("x", server.url() + "," + other.url());

        for (int i = 0; i < 4; i++) {
            assertEquals("other", body(both, HttpMethod.GET));
        }
    }

    @Test
    void anUnansweredReadIsAnsweredByAnotherNode() throws Exception {
        server.on("/", request -> request.response().setChunked(true));
        other.on("/", request -> request.response().end("other"));
        Upstream both = Upstream.of("x", server.url() + "," + other.url());
        long start = System.nanoTime();

        for (int i = 0; server.requests().isEmpty(); i++) {
            assertTrue(i < 100, "the first node got no request");
            assertEquals("other", body(both, HttpMethod.GET));
        }

        assertTrue(System.nanoTime() - start < 2_000_000_000L, "after a timeout");
    }

    @Test
    void anUnansweredReadNeedsNoBudgetOnceItsNodeGetsNoRequests() throws Exception {
        Upstream both = Upstream.of("x", server.url() + "," + other.url());
        while (both.budget().take()) {
            // The reserve is used up.
        }
        server.on("/", request -> eject(both));
        other.on("/", request -> request.response().end("other"));

        for (int i = 0; server.requests().isEmpty(); i++) {
            assertTrue(i < 100, "the first node got no request");
            assertEquals("other", body(both, HttpMethod.GET));
        }
    }

    /**
     * The probed node answers after 0.8 seconds: without the early second attempt, its own answer
     * would be used, because other reads are sent again only after a second.
     */
    @Test
    void aProbeIsAlsoSentToAnotherNodeSoon() throws Exception {
        Upstream both = Upstream.of("x", server.url() + "," + other.url());
        server.on("/", request -> vertx.setTimer(800, id -> request.response().end("late")));
        other.on("/", request -> request.response().end("other"));
        eject(both);

        long start = System.nanoTime();
        while (server.requests().isEmpty()) {
            assertTrue(System.nanoTime() - start < 10_000_000_000L, "the node was not probed");
            assertEquals("other", body(both, HttpMethod.GET));
        }
    }

    /** Opens the breaker of the first node. */
    private static void eject(Upstream upstream) {
        Node first = upstream.nodes().getFirst();
        for (int i = 0; i < 5; i++) {
            upstream.record(first, "x", Outcome.OVERTAKEN);
        }
    }

    @Test
    void aNodeMayHaveAnIpv6Address() throws Exception {
        HttpServer ipv6Server =
                vertx.createHttpServer()
                        .requestHandler(request ->
                                request.response().end(String.valueOf(request.authority())))
                        .listen(0, "::1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(5, TimeUnit.SECONDS);
        String address = "[0:0:0:0:0:0:0:1]:" + ipv6Server.actualPort();

        assertEquals(address, body(Upstream.of("x", "http://" + address), HttpMethod.GET));
    }

    /** The body of the answer, or the message of the failure. */
    private String body(Upstream upstream, HttpMethod method) throws Exception {
        CompletableFuture<String> result = new CompletableFuture<>();
        vertx.runOnContext(context ->
                calls.send(upstream, "x", method, "/", MultiMap.caseInsensitiveMultiMap(), null)
                        .onComplete(done ->
                                result.complete(
                                        done.succeeded()
                                                ? done.result().body().toString()
                                                : done.cause().toString())));
        return result.get(10, TimeUnit.SECONDS);
    }
}
