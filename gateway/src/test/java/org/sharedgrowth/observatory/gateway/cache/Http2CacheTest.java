package org.sharedgrowth.observatory.gateway.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/**
 * Cached answers over HTTP/2. Java's client connects with HTTP/1.1 and requests an upgrade to
 * HTTP/2 on the same connection.
 */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class Http2CacheTest {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int LARGE = 400_000;

    private final StubService indicators = Surroundings.indicators();
    private final String path = "/sdmx/3.0/structure/h2" + NEXT.incrementAndGet();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void resetStubs() {
        indicators.forget();
        indicators.on(path, request -> answer(request, LARGE));
    }

    @AfterEach
    void close() {
        client.shutdownNow();
    }

    private static void answer(HttpServerRequest request, int size) {
        HttpServerResponse response = request.response();
        response.putHeader("ETag", "\"1\"").putHeader("Cache-Control", "public, max-age=60");
        if ("\"1\"".equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
        } else {
            response.setChunked(true).write("x".repeat(size));
            response.end();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, LARGE, 1_500_000})
    void eachOfSeveralRequestsIsAnsweredCompletely(int size) throws Exception {
        indicators.on(path, request -> answer(request, size));
        for (int i = 0; i < 5; i++) {
            assertComplete(size, send());
        }
    }

    @Test
    void answersAreSharedBetweenHttpVersions() throws Exception {
        assertComplete(LARGE, send());

        HttpRequest older =
                HttpRequest.newBuilder(request(), (name, value) -> true)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
        HttpResponse<String> answer = client.send(older, BodyHandlers.ofString());
        assertEquals(HttpClient.Version.HTTP_1_1, answer.version());
        assertEquals(LARGE, answer.body().length());
        assertEquals("\"1\"", answer.headers().firstValue("ETag").orElse(""));
        assertEquals(1, indicators.requests().size());
    }

    @Test
    void aRevalidatedAnswerIsUsedAgain() throws Exception {
        assertComplete(LARGE, send());
        Thread.sleep(1_100); // until the cached answer must be revalidated
        assertComplete(LARGE, send());

        assertEquals("\"1\"", indicators.lastSeen().header("if-none-match"));
    }

    @Test
    void waitingRequestsGetTheSameAnswer() throws Exception {
        ConcurrentLinkedQueue<HttpServerRequest> held = new ConcurrentLinkedQueue<>();
        indicators.on(path, held::add);
        List<CompletableFuture<HttpResponse<String>>> pending =
                IntStream.range(0, 20)
                        .mapToObj(i -> client.sendAsync(request(), BodyHandlers.ofString()))
                        .toList();
        while (held.isEmpty()) {
            Thread.onSpinWait();
        }
        Surroundings.pause(300);
        indicators.on(path, request -> answer(request, LARGE));
        held.forEach(request -> answer(request, LARGE));

        for (CompletableFuture<HttpResponse<String>> answer : pending) {
            assertEquals(LARGE, answer.get().body().length());
        }
        assertEquals(1, indicators.requests().size());
    }

    @Test
    void aSlowClientDoesNotDelayOthers() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            HttpClientOptions http2 =
                    new HttpClientOptions()
                            .setProtocolVersion(HttpVersion.HTTP_2)
                            .setHttp2ClearTextUpgrade(false);
            vertx.createHttpClient(http2)
                    .request(HttpMethod.GET, Surroundings.PORT, "127.0.0.1", path)
                    .compose(request -> request.send().onSuccess(HttpClientResponse::pause))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(5, TimeUnit.SECONDS);

            assertComplete(LARGE, send());
            assertEquals(1, indicators.requests().size());
        } finally {
            vertx.close();
        }
    }

    private HttpResponse<String> send() throws Exception {
        return client.send(request(), BodyHandlers.ofString());
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Surroundings.PORT + path))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    private static void assertComplete(int size, HttpResponse<String> answer) {
        assertEquals(HttpClient.Version.HTTP_2, answer.version());
        assertEquals(200, answer.statusCode());
        assertEquals(size, answer.body().length());
    }
}
