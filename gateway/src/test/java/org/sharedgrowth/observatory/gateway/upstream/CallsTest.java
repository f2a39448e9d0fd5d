package org.sharedgrowth.observatory.gateway.upstream;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
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
    private final Upstreams upstreams = new Upstreams(vertx, new Settings(server.url()));
    private final Calls calls =
            new Calls(upstreams, new Settings(server.url()), NoTraces.handedOn());

    private record Settings(String url) implements UpstreamConfig {
        @Override
        public String indicatorsUrl() {
            return url;
        }

        @Override
        public String reportsUrl() {
            return url;
        }

        @Override
        public String keycloakUrl() {
            return url;
        }

        @Override
        public Optional<Path> nodesFile() {
            return Optional.empty();
        }

        @Override
        public Duration nodesPause() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration lookout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration readTimeout() {
            return Duration.ofMillis(2_500);
        }

        @Override
        public Duration idleTimeout() {
            return Duration.ofSeconds(60);
        }

        @Override
        public int connections() {
            return 1;
        }

        @Override
        public int waitingConnections() {
            return 1;
        }

        @Override
        public int waiting() {
            return 1;
        }
    }

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
        assertTrue(upstreams.keycloak().pick("x", null).isPresent(), "the node is well");
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

        assertTrue(upstreams.keycloak().pick("x", null).isEmpty());
    }
}
