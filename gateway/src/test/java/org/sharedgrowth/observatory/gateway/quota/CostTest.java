package org.sharedgrowth.observatory.gateway.quota;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/**
 * The cost of a response is charged to its caller's quota, and the concurrent work for one caller
 * is limited.
 */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(CostTest.LongWindow.class)
class CostTest {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int RESETS = 5;

    /**
     * Default costs, with a window long enough that nothing is refilled during a test, long
     * timeouts, and few allowed cancellations.
     */
    public static class LongWindow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.quota.window", "24h",
                    "gateway.quota.cost.time", "5ms",
                    "gateway.quota.cost.bytes", "100000",
                    "gateway.quota.cost.reset", "20",
                    "gateway.quota.cost.at-once", "500ms",
                    "gateway.quota.cost.resets", Integer.toString(RESETS),
                    "gateway.route.read-timeout", "20s",
                    "gateway.upstream.read-timeout", "20s");
        }
    }

    private final StubService indicators = Surroundings.indicators();
    private final String path = "/sdmx/3.0/data/costly" + NEXT.incrementAndGet();
    private final ConcurrentLinkedQueue<HttpServerRequest> heldRequests =
            new ConcurrentLinkedQueue<>();

    @BeforeEach
    void resetStubs() {
        indicators.forget();
        indicators.json("/", "{}");
    }

    @Test
    void anAnswerThatTakesLongCountsAsSeveral() {
        indicators.on(path, request -> answerLater(request, 200));
        RequestSpecification caller = caller();
        int before = remainingQuota(caller, path);

        int after = remainingQuota(caller, path);

        // The first request was charged its cost; the second has only been counted so far.
        assertTrue(before - after >= 40 && before - after < 120, before + " and " + after);
    }

    @Test
    void aLargeAnswerCountsAsSeveral() {
        indicators.on(path, request -> request.response().end("x".repeat(2_000_000)));
        RequestSpecification caller = caller();
        int before = remainingQuota(caller, path);

        int after = remainingQuota(caller, path);

        assertTrue(before - after >= 21, before + " and " + after);
    }

    @Test
    void aLargeCachedAnswerCountsAsSeveralToo() {
        indicators.on(
                path,
                request ->
                        request.response()
                                .putHeader("Cache-Control", "public, max-age=60")
                                .end("x".repeat(900_000)));
        int first = remainingQuota(given(), path);
        int second = remainingQuota(given(), path);
        int third = remainingQuota(given(), path);

        assertEquals(1, indicators.requests().size());
        assertTrue(first - second >= 10 && second - third >= 10, first + ", " + third);
    }

    @Test
    void longRequestsOfOneCallerAreQueued() throws Exception {
        indicators.on(path, heldRequests::add);
        String greedy = token();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> pending =
                    IntStream.range(0, 30)
                            .mapToObj(i ->
                                    CompletableFuture.supplyAsync(
                                            () -> withToken(greedy).get(path + i).statusCode(),
                                            threads))
                            .toList();
            await("some of the requests", () -> heldRequests.size() >= 10);
            Surroundings.pause(300);
            assertEquals(10, heldRequests.size());

            caller().get("/sdmx/3.0/data/other").then().statusCode(200);

            Instant end = Instant.now().plus(Duration.ofSeconds(20));
            while (pending.stream().anyMatch(one -> !one.isDone()) && Instant.now().isBefore(end)) {
                HttpServerRequest one = heldRequests.poll();
                if (one == null) {
                    Thread.sleep(5);
                } else {
                    one.response().end("{}");
                }
            }
            pending.forEach(status -> assertEquals(200, status.join()));
        }
    }

    @Test
    void shortReadsDoNotWaitForDownloadsOfTheSameCaller() throws Exception {
        String download = "/api/indicators/v1/flows/OBS/download";
        indicators.on(download, heldRequests::add);
        String greedy = token();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                threads.execute(() -> withToken(greedy).get(download));
            }
            await("as many requests as may be in progress", () -> heldRequests.size() == 10);

            indicators.json(path, "{}");
            withToken(greedy).get(path).then().statusCode(200).time(lessThan(10_000L));

            indicators.on(download, request -> request.response().end("{}"));
            heldRequests.forEach(one -> one.response().end("{}"));
        }
    }

    @Test
    void cancelledRequestsAreCharged() throws Exception {
        indicators.on(path, heldRequests::add);
        int before = remainingQuota(given(), "/sdmx/3.0/data/other" + path.length());
        for (int i = 0; i < 3; i++) {
            int seen = i + 1;
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Surroundings.PORT)) {
                String head = "GET " + path + i + " HTTP/1.1\r\nHost: x\r\n\r\n";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                await("the request", () -> heldRequests.size() == seen);
            }
        }
        Surroundings.pause(300);

        int after = remainingQuota(given(), "/sdmx/3.0/data/others" + path.length());

        assertTrue(before - after >= 3 * 20, before + " and " + after);
    }

    /** Over HTTP/2, the end of a response closes its stream, just like cancelling a request. */
    @ParameterizedTest
    @ValueSource(ints = {2, 900_000})
    void completelyReadAnswersDoNotCountAsCancelled(int size) throws Exception {
        indicators.on(
                path,
                request ->
                        request.response()
                                .putHeader("Cache-Control", "no-store")
                                .end("x".repeat(size)));
        Vertx vertx = Vertx.vertx();
        try {
            HttpClient client = http2(vertx);
            AtomicInteger closed = new AtomicInteger();
            String bearer = "Bearer " + token();
            for (int i = 0; i < 3 * RESETS; i++) {
                HttpClientRequest request = request(client, path);
                request.putHeader("Authorization", bearer);
                request.connection().closeHandler(e -> closed.incrementAndGet());
                int length =
                        request.send()
                                .compose(HttpClientResponse::body)
                                .map(Buffer::length)
                                .toCompletionStage()
                                .toCompletableFuture()
                                .get(10, TimeUnit.SECONDS);
                assertEquals(size, length);
            }
            assertEquals(0, closed.get());
        } finally {
            vertx.close();
        }
    }

    @Test
    void aConnectionWithTooManyCancellationsIsClosed() throws Exception {
        indicators.on(path, heldRequests::add);
        Vertx vertx = Vertx.vertx();
        try {
            HttpClient client = http2(vertx);
            AtomicInteger closed = new AtomicInteger();
            int sent = 0;
            while (sent < 3 * RESETS && closed.get() == 0) {
                int requestCount = heldRequests.size() + 1;
                HttpClientRequest request = request(client, path + "/h2-" + sent++);
                request.connection().closeHandler(e -> closed.incrementAndGet());
                request.send();
                await("the request", () -> heldRequests.size() >= requestCount || closed.get() > 0);
                request.reset();
                Surroundings.pause(50);
            }
            await("the end of the connection", () -> closed.get() > 0);
            assertTrue(sent > RESETS, "after " + sent);
        } finally {
            vertx.close();
        }
    }

    @Test
    void aRequestCancelledBeforeItsTurnCountsToo() throws Exception {
        indicators.on(path, heldRequests::add);
        Vertx vertx = Vertx.vertx();
        try {
            HttpClient client = http2(vertx);
            AtomicInteger closed = new AtomicInteger();
            String bearer = "Bearer " + token();
            for (int i = 0; i < 10; i++) {
                request(client, path + "/turn-" + i).putHeader("Authorization", bearer).send();
            }
            await("as many requests as may be in progress", () -> heldRequests.size() == 10);
            for (int i = 0; i < 3 * RESETS && closed.get() == 0; i++) {
                HttpClientRequest request = request(client, path + "/later-" + i);
                request.putHeader("Authorization", bearer);
                request.connection().closeHandler(e -> closed.incrementAndGet());
                request.send();
                Surroundings.pause(30);
                request.reset();
            }
            await("the end of the connection", () -> closed.get() > 0);
            // The last request may get the turn of a request that ended with the connection.
            assertTrue(heldRequests.size() <= 11, "forwarded: " + heldRequests.size());
        } finally {
            vertx.close();
        }
    }

    /** A client with an address of its own, because cancellations are counted by address. */
    private static HttpClient http2(Vertx vertx) {
        return vertx.createHttpClient(
                new HttpClientOptions()
                        .setLocalAddress("127.0.9." + NEXT.incrementAndGet())
                        .setProtocolVersion(HttpVersion.HTTP_2)
                        .setHttp2ClearTextUpgrade(false)
                        .setDefaultPort(Surroundings.PORT));
    }

    private static HttpClientRequest request(HttpClient client, String target) throws Exception {
        return client.request(HttpMethod.GET, target)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @Test
    void theCostOfAnswersIsPublished() {
        given().get("/api/gateway/v1/limits")
                .then()
                .statusCode(200)
                .body("cost.unitMillis", equalTo(5))
                .body("cost.unitBytes", equalTo(100_000))
                .body("cost.takenBack", equalTo(20))
                .body("cost.resets", equalTo(RESETS))
                .body("cost.atOnceMillis", equalTo(500))
                .body("cost.waiting", equalTo(100))
                .body("message.data", equalTo(1))
                .body("message.reads", equalTo(4));
    }

    @Test
    void aMessageOfAnAssistantCountsAsOneHoweverLongItTakes() {
        indicators.on("/", request -> answerLater(request, 50));
        String token = token();
        int before = remainingAfterMessage(token);
        int messages = 10;

        int after = before;
        for (int i = 0; i < messages; i++) {
            after = remainingAfterMessage(token);
        }

        // While they are sent, the quota regains less than one request per second.
        assertTrue(
                before - after >= messages - 3 && before - after <= messages,
                before + " and " + after);
    }

    private static int remainingAfterMessage(String token) {
        return Integer.parseInt(
                withToken(token)
                        .contentType("application/json")
                        .body(
                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/read\",\"params\":"
                                        + "{\"uri\":\""
                                        + Surroundings.ORIGIN
                                        + "/flows/DF_DIGITAL\"}}")
                        .post("/mcp")
                        .header("RateLimit-Remaining"));
    }

    private static void answerLater(HttpServerRequest request, long millis) {
        Vertx.currentContext().owner().setTimer(millis, over -> request.response().end("{}"));
    }

    /** A new caller without earlier requests. */
    private static RequestSpecification caller() {
        return withToken(token());
    }

    private static String token() {
        String name = "costly" + NEXT.incrementAndGet();
        return Surroundings.signIn().token(new Person(name, List.of("reader"), ""));
    }

    private static RequestSpecification withToken(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static int remainingQuota(RequestSpecification caller, String path) {
        return Integer.parseInt(caller.get(path).then().extract().header("RateLimit-Remaining"));
    }

    private static void await(String description, BooleanSupplier condition)
            throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "not in time: " + description);
            Thread.sleep(10);
        }
    }
}
