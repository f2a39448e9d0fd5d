package org.sharedgrowth.observatory.gateway.cache;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/**
 * Responses are copied for the cache while they are forwarded. In the tests, all copies together
 * may take two million bytes.
 */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CopyTest {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int SIZE = 600_000;

    private final StubService indicators = Surroundings.indicators();
    private final String path = "/sdmx/3.0/structure/copied" + NEXT.incrementAndGet();
    private final List<HttpServerRequest> held = new CopyOnWriteArrayList<>();

    @BeforeEach
    void resetStubs() {
        indicators.forget();
        indicators.on(path, this::begin);
    }

    @Test
    void concurrentAnswersAreCopiedOnlyWithinTheMemoryLimit() throws Exception {
        List<CompletableFuture<Integer>> pending = requestSixAtOnce();
        pending.forEach(length -> assertEquals(SIZE + 3, length.join(), "the answer is complete"));

        assertEquals(3, countRevalidations(), "three copies fit into the memory");
    }

    @Test
    void memoryIsReleasedAfterCachingAndAfterADisconnect() throws Exception {
        for (int i = 0; i < 6; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Surroundings.PORT)) {
                socket.getOutputStream().write(ascii("GET " + path + "/x" + i + " HTTP/1.1\r\n"));
                socket.getOutputStream().write(ascii("Host: localhost\r\n\r\n"));
                assertTrue(socket.getInputStream().readNBytes(SIZE).length > 0);
            }
        }
        Surroundings.pause(300); // the gateway notices that they disconnected
        held.clear();
        requestSixAtOnce().forEach(CompletableFuture::join);
        held.clear();

        assertEquals(3, countRevalidations());
    }

    private List<CompletableFuture<Integer>> requestSixAtOnce() throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> pending = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                int index = i;
                pending.add(CompletableFuture.supplyAsync(() -> length(index), threads));
                await("another request", () -> held.size() == index + 1);
                Surroundings.pause(100); // any bytes that have arrived are copied
            }
            held.forEach(request -> request.response().end("end"));
            return pending;
        }
    }

    private int length(int i) {
        return given().get(path + "/" + i).body().asByteArray().length;
    }

    /** The number of cached responses, which is the number of revalidations the gateway sends. */
    private long countRevalidations() {
        Surroundings.pause(1_100);
        indicators.forget();
        indicators.on(path, request -> request.response().end());
        for (int i = 0; i < 6; i++) {
            given().get(path + "/" + i);
        }
        return indicators.requests().stream()
                .filter(seen -> seen.header("if-none-match").equals("\"1\""))
                .count();
    }

    private void begin(HttpServerRequest request) {
        HttpServerResponse response = request.response().setChunked(true);
        response.putHeader("ETag", "\"1\"").putHeader("Cache-Control", "public, max-age=60");
        response.write("x".repeat(SIZE));
        held.add(request);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
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
