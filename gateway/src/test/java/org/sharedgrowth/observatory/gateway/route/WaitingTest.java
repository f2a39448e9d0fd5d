package org.sharedgrowth.observatory.gateway.route;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sharedgrowth.observatory.gateway.stub.Raw;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Long-polling requests, and their effect on other requests. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class WaitingTest {
    private static final String CHANGES = "/api/indicators/v1/changes";
    private static final int PER_CALLER = 20;
    private static final int CONNECTIONS = 16;
    private static final int LOOPS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final StubService indicators = Surroundings.indicators();
    private final List<Socket> sockets = new ArrayList<>();
    private final Queue<HttpServerRequest> held = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void resetStubs() {
        indicators.forget();
        indicators.on(CHANGES, held::add);
        indicators.json("/sdmx/small", "{}");
    }

    @AfterEach
    void leave() throws Exception {
        for (Socket socket : sockets) {
            socket.close();
        }
        held.forEach(request -> request.response().end());
        Surroundings.pause(200); // the slots are free again
    }

    @Test
    void longPollsTakeNoConnectionsFromReads() throws Exception {
        for (int caller = 0; caller < 2 * LOOPS; caller++) {
            String token = Surroundings.signIn().token(Person.contributor("W0" + caller));
            for (int i = 0; i < PER_CALLER; i++) {
                send(CHANGES, "Authorization: Bearer " + token + "\r\n");
            }
        }
        await("all long polls", () -> held.size() == 2 * LOOPS * PER_CALLER);

        for (int i = 0; i < 8; i++) {
            given().get("/sdmx/small").then().statusCode(200).body(equalTo("{}"));
        }
    }

    @Test
    void longPollsOfOneCallerAreLimited() throws Exception {
        for (int i = 0; i < PER_CALLER; i++) {
            send(CHANGES, "");
        }
        await("all long polls", () -> held.size() == PER_CALLER);

        given().get(CHANGES)
                .then()
                .statusCode(429)
                .header("Retry-After", "10")
                .body("type", equalTo("/problems/too-many-waiting"));
        assertEquals(PER_CALLER, held.size());

        sockets.getFirst().close();
        Surroundings.pause(300);
        send(CHANGES, "");
        await("another long poll instead", () -> held.size() == PER_CALLER + 1);
    }

    @Test
    void anEventStreamIsEndedNormallyAtItsTimeLimit() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        indicators.on(
                CHANGES,
                request -> {
                    request.response().closeHandler(e -> ended.set(true));
                    HttpServerResponse response = request.response().setChunked(true);
                    response.putHeader("Content-Type", "text/event-stream");
                    response.write("event: release\nid: 1\n\n");
                });

        Instant start = Instant.now();
        String answer = Raw.get(CHANGES);
        long seconds = Duration.between(start, Instant.now()).toSeconds();

        assertTrue(answer.contains("id: 1"), answer);
        assertTrue(answer.endsWith("\r\n0\r\n\r\n"), "the answer is complete");
        assertTrue(seconds >= 2 && seconds < 6, "after " + seconds + " s");
        await("the end of the connection to the service", ended::get);
    }

    @Test
    void otherStreamsAreAbortedAtTheirTimeLimit() throws Exception {
        indicators.on(
                CHANGES,
                request -> {
                    HttpServerResponse response = request.response().setChunked(true);
                    response.putHeader("Content-Type", "application/json").write("[1,");
                });

        String answer = Raw.get(CHANGES);

        assertTrue(answer.contains("[1,"), answer);
        assertFalse(answer.endsWith("\r\n0\r\n\r\n"), answer);
    }

    @Test
    @Timeout(30)
    void waitingForAConnectionTimesOutWithoutBlamingTheNode() throws Exception {
        AtomicInteger streaming = new AtomicInteger();
        indicators.on(
                "/sdmx/stream",
                request -> {
                    streaming.incrementAndGet();
                    request.response().setChunked(true).write("the stream continues");
                });
        for (int i = 0; i < LOOPS * CONNECTIONS * 3 / 2; i++) {
            send("/sdmx/stream?" + i, "");
        }
        await("all connections", () -> streaming.get() == LOOPS * CONNECTIONS);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Instant start = Instant.now();
            List<CompletableFuture<Integer>> waiting =
                    IntStream.range(0, 4 * LOOPS)
                            .mapToObj(i ->
                                    CompletableFuture.supplyAsync(
                                            () -> given().get("/sdmx/small").statusCode(), threads))
                            .toList();
            waiting.forEach(status -> assertEquals(503, status.join()));
            assertTrue(Duration.between(start, Instant.now()).toMillis() < 5_000);
        }
        for (Socket socket : sockets) {
            socket.close();
        }
        Surroundings.pause(200);

        given().get("/sdmx/small").then().statusCode(200);
    }

    private void send(String target, String headers) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), Surroundings.PORT);
        sockets.add(socket);
        socket.getOutputStream()
                .write(
                        ("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
    }

    private static void await(String description, BooleanSupplier condition)
            throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "not in time: " + description);
            Thread.sleep(20);
        }
    }
}
