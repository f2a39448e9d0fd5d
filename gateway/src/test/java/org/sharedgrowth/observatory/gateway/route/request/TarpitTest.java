package org.sharedgrowth.observatory.gateway.route.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.problem.Problems;

class TarpitTest {
    private static final Duration PAUSE = Duration.ofMillis(700);

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger requestCount = new AtomicInteger();

    @AfterEach
    void close() throws Exception {
        client.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void aRefusalIsDelayedAndComplete() throws Exception {
        int port = startServer(PAUSE, 1);
        long start = System.nanoTime();

        HttpResponse<String> answer = send(port).get(10, TimeUnit.SECONDS);

        assertTrue(System.nanoTime() - start >= PAUSE.toNanos() / 2);
        assertEquals(429, answer.statusCode());
        assertTrue(answer.body().contains("/problems/too-many-requests"), answer.body());
    }

    @Test
    void refusalsBeyondTheLimitAreSentAtOnce() throws Exception {
        int port = startServer(Duration.ofMinutes(1), 1);
        CompletableFuture<HttpResponse<String>> first = send(port);
        while (requestCount.get() < 1) {
            Thread.sleep(5);
        }

        assertEquals(429, send(port).get(10, TimeUnit.SECONDS).statusCode());
        assertFalse(first.isDone());
    }

    @Test
    void disconnectedClientsDoNotCountAsDelayed() throws Exception {
        int port = startServer(PAUSE, 1);
        CompletableFuture<HttpResponse<String>> closed = send(port);
        while (requestCount.get() < 1) {
            Thread.sleep(5);
        }
        closed.cancel(true);
        Thread.sleep(PAUSE.plusMillis(300));
        long start = System.nanoTime();

        send(port).get(10, TimeUnit.SECONDS);

        assertTrue(System.nanoTime() - start >= PAUSE.toNanos() / 2);
    }

    private int startServer(Duration pause, int maxDelayed) throws Exception {
        Tarpit tarpit = new Tarpit(vertx, pause, maxDelayed);
        HttpServer server =
                vertx.createHttpServer()
                        .requestHandler(request -> {
                            tarpit.send(request, Problems.tooManyRequests("guest-data", 1, 60, 1));
                            requestCount.incrementAndGet();
                        });
        server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        return server.actualPort();
    }

    private CompletableFuture<HttpResponse<String>> send(int port) {
        return client.sendAsync(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/x")).build(),
                BodyHandlers.ofString());
    }
}
