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
import org.sharedgrowth.observatory.gateway.monitoring.NoTraces;
import org.sharedgrowth.observatory.gateway.stub.StubService;

class CallsTest {
    private static final int MANY = 30;

    private final Vertx vertx = Vertx.vertx();
    private final StubService server = new StubService(vertx);
    private final StubService other = new StubService(vertx);
    private final Settings settings = new Settings(server.url(), 1, Optional.empty());
    private final Upstreams upstreams = new Upstreams(vertx, settings);
    private final Calls calls = new Calls(upstreams, settings, NoTraces.handedOn(), vertx);

    @AfterEach
    void close() {
        upstreams.close();
        vertx.close();
    }

    @Test
    void thatAllOurConnectionsAreInUseIsNoFaultOfTheNode() throws Exception {
        server.on("/", request -> vertx.setTimer(300, id -> request.response().end("late")));
        CompletableFuture<List<Future<Answer>>> asked = new CompletableFuture<>();
        vertx.runOnContext(here -> {
            List<Future<Answer>> all = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                all.add(
                        calls.get(
                                upstreams.keycloak(),
                                "x",
                                "/",
                                MultiMap.caseInsensitiveMultiMap()));
            }
            Future.join(all).onComplete(done -> asked.complete(all));
        });

        List<Future<Answer>> all = asked.get(5, TimeUnit.SECONDS);

        assertTrue(all.stream().filter(Future::failed).count() >= MANY - 2, "too busy");
        assertTrue(upstreams.keycloak().pick("x", List.of()).isPresent(), "the node is well");
    }

    @Test
    void aNodeThatHangsUpAgainAndAgainIsLeftAlone() throws Exception {
        server.on("/", request -> request.connection().close());
        for (int i = 0; i < 5; i++) {
            CompletableFuture<Boolean> failed = new CompletableFuture<>();
            vertx.runOnContext(here ->
                    calls.get(upstreams.keycloak(), "x", "/", MultiMap.caseInsensitiveMultiMap())
                            .onComplete(done -> failed.complete(done.failed())));
            assertTrue(failed.get(5, TimeUnit.SECONDS));
        }

        assertTrue(upstreams.keycloak().pick("x", List.of()).isEmpty());
    }

    /** Also a change: nobody has it yet. */
    @Test
    void whatReachesNobodyGoesToTheNextNode() throws Exception {
        other.on("/", request -> request.response().end("other"));
        StubService gone = new StubService(vertx);
        gone.close();
        Upstream both = Upstream.of("x", gone.url() + "," + other.url());

        for (int i = 0; i < 8; i++) {
            assertEquals("other", body(both, HttpMethod.POST));
        }
    }

    /** As when a machine with two of them is lost. */
    @Test
    void noNodeIsTriedTwiceWhileThereIsOneThatWasNot() throws Exception {
        other.on("/", request -> request.response().end("other"));
        StubService gone = new StubService(vertx);
        gone.close();
        StubService goneToo = new StubService(vertx);
        goneToo.close();

        for (int i = 0; i < 20; i++) { // each time with breakers that know nothing
            Upstream three = Upstream.of("x", gone.url() + "," + goneToo.url() + "," + other.url());
            assertEquals("other", body(three, HttpMethod.GET));
        }
    }

    @Test
    void aReadWhoseAnswerBreaksOffIsSentOnceMore() throws Exception {
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
    void aReadThatBreaksOffGoesToTheOtherNodeAndAChangeDoesNot() throws Exception {
        server.on("/", request -> request.connection().close());
        other.on("/", request -> request.response().setStatusCode(503).end("busy"));
        Upstream both = Upstream.of("x", server.url() + "," + other.url());
        for (int i = 0; i < 4; i++) {
            body(both, HttpMethod.POST);
        }
        assertEquals(4, server.seen().size() + other.seen().size(), "sent once each");

        other.on("/", request -> request.response().end("other"));

        for (int i = 0; i < 4; i++) {
            assertEquals("other", body(both, HttpMethod.GET));
        }
    }

    @Test
    void aNodeThatIsDownForNowIsPassedOver() throws Exception {
        server.on("/", request -> request.response().setStatusCode(503).end("busy"));
        other.on("/", request -> request.response().end("other"));
        Upstream both = Upstream.of("x", server.url() + "," + other.url());

        for (int i = 0; i < 4; i++) {
            assertEquals("other", body(both, HttpMethod.GET));
        }
    }

    @Test
    void aReadThatANodeLeavesUnansweredIsAnsweredByTheOther() throws Exception {
        server.on("/", request -> request.response().setChunked(true));
        other.on("/", request -> request.response().end("other"));
        Upstream both = Upstream.of("x", server.url() + "," + other.url());
        long begun = System.nanoTime();

        for (int i = 0; server.seen().isEmpty(); i++) {
            assertTrue(i < 100, "it is asked too");
            assertEquals("other", body(both, HttpMethod.GET));
        }

        assertTrue(System.nanoTime() - begun < 2_000_000_000L, "no time-out");
    }

    @Test
    void aNodeMayHaveAnAddressOfTheSixthVersion() throws Exception {
        HttpServer sixth =
                vertx.createHttpServer()
                        .requestHandler(request ->
                                request.response().end(String.valueOf(request.authority())))
                        .listen(0, "::1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(5, TimeUnit.SECONDS);
        String address = "[0:0:0:0:0:0:0:1]:" + sixth.actualPort();

        assertEquals(address, body(Upstream.of("x", "http://" + address), HttpMethod.GET));
    }

    /** Of an answer, or what went wrong. */
    private String body(Upstream upstream, HttpMethod method) throws Exception {
        CompletableFuture<String> told = new CompletableFuture<>();
        vertx.runOnContext(here ->
                calls.send(upstream, "x", method, "/", MultiMap.caseInsensitiveMultiMap(), null)
                        .onComplete(done ->
                                told.complete(
                                        done.succeeded()
                                                ? done.result().body().toString()
                                                : done.cause().toString())));
        return told.get(10, TimeUnit.SECONDS);
    }
}
