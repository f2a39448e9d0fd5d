package org.sharedgrowth.observatory.gateway.cache;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/**
 * Requests that wait for another request's response. In the tests, a service has two seconds to
 * respond.
 */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FollowingTest {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int FOLLOWERS = 20;

    private final StubService indicators = Surroundings.indicators();
    private final String path = "/sdmx/3.0/structure/followed" + NEXT.incrementAndGet();
    private final List<HttpServerRequest> held = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void resetStubs() {
        indicators.forget();
        indicators.on(path, held::add);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void whenTheFirstClientDisconnectsAnotherRequestIsSent() throws Exception {
        List<CompletableFuture<Integer>> pending;
        try (Socket _ = sendFirstRequest()) {
            pending = IntStream.range(0, FOLLOWERS).mapToObj(i -> follow()).toList();
            Surroundings.pause(500);
            assertEquals(1, held.size(), "all requests wait");
        }
        await("one of the waiting requests", () -> held.size() == 2);
        Surroundings.pause(300);
        assertEquals(2, held.size(), "no further request");
        HttpServerResponse response = held.getLast().response();
        response.putHeader("Cache-Control", "public, max-age=60").end("for all");

        pending.forEach(status -> assertEquals(200, status.join()));
        assertEquals(2, indicators.requests().size());
    }

    @Test
    void waitingRequestsKeepTheirOwnTimeout() throws Exception {
        try (Socket _ = sendFirstRequest()) {
            Surroundings.pause(200);
            Instant start = Instant.now();

            assertEquals(503, follow().join());

            long millis = Duration.between(start, Instant.now()).toMillis();
            assertTrue(millis >= 1_500 && millis < 3_000, "after " + millis + " ms");
        }
    }

    @Test
    void waitingForAnEndlessAnswerTimesOut() throws Exception {
        indicators.on(path, this::beginAnswer);
        try (Socket _ = sendFirstRequest()) {
            Surroundings.pause(200);
            Instant start = Instant.now();

            assertEquals(503, follow().join());

            assertTrue(Duration.between(start, Instant.now()).toMillis() < 3_000);
            assertEquals(1, held.size());
        }
    }

    @Test
    void theCachedAnswerIsUsedInsteadOfAnEndlessOne() throws Exception {
        indicators.on(
                path,
                request ->
                        request.response()
                                .putHeader("Cache-Control", "public, max-age=60")
                                .end("cached"));
        assertEquals(200, follow().join());
        Surroundings.pause(1_100); // from now on the service is asked whether it is current
        indicators.on(path, this::beginAnswer);
        try (Socket _ = sendFirstRequest()) {
            Surroundings.pause(200);

            assertEquals(200, follow().join());

            assertEquals(1, held.size());
        }
    }

    private void beginAnswer(HttpServerRequest request) {
        held.add(request);
        HttpServerResponse response = request.response().setChunked(true);
        response.putHeader("Cache-Control", "public, max-age=60").write("the answer begins");
    }

    private CompletableFuture<Integer> follow() {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (Socket socket = openWaitingRequest()) {
                        byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
                        return Integer.valueOf(new String(status, US_ASCII).substring(9));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                threads);
    }

    private Socket sendFirstRequest() throws Exception {
        Socket socket = openWaitingRequest();
        await("the first request at the service", () -> held.size() == 1);
        return socket;
    }

    private Socket openWaitingRequest() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), Surroundings.PORT);
        socket.setSoTimeout(10_000);
        String head = "GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        return socket;
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
