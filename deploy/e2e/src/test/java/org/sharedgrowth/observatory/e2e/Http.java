package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Requests that a program sends to the gateway. {@code get} and {@code post} send them through
 * {@link Prism} if it is installed; then anything that the contract does not describe fails the
 * test.
 */
final class Http {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Http() {}

    /** GET as a guest. */
    static Answer get(String path) {
        return validate(throughPrism(path));
    }

    /** GET with a token. */
    static Answer get(String path, String token) {
        return validate(OfficeProgram.authorized(throughPrism(path), "GET", path, token));
    }

    /** POST with a token and a fresh Idempotency-Key. */
    static Answer post(String path, String token, String type, String body) {
        return validate(
                OfficeProgram.authorized(throughPrism(path), "POST", path, token)
                        .header("Content-Type", type)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static HttpRequest.Builder request(String path) {
        return request(Suite.running().origin(), path);
    }

    /**
     * A request through Prism, for {@link #validate}. Prism would forward an upgrade to HTTP/2 but
     * not understand the result.
     */
    static HttpRequest.Builder throughPrism(String path) {
        return request(Suite.running().originThroughPrism(), path)
                .version(HttpClient.Version.HTTP_1_1);
    }

    /** Sends a request through Prism; fails if the answer does not match the contract. */
    static Answer validate(HttpRequest.Builder request) {
        Answer answer = send(request);
        assertEquals(List.of(), Prism.violations(answer), request.build()::toString);
        return answer;
    }

    /** A request to the server at an origin. */
    static HttpRequest.Builder request(String origin, String path) {
        return HttpRequest.newBuilder(URI.create(origin + path)).timeout(Duration.ofSeconds(60));
    }

    static Answer send(HttpRequest.Builder request) {
        try {
            return answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError("no answer to " + request.build(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sends a request without waiting for its answer, which may be a stream.
     *
     * @param begun completes when the head of the answer has arrived
     */
    static CompletableFuture<Answer> sendAsync(
            HttpRequest.Builder request, CompletableFuture<Void> begun) {
        return CLIENT.sendAsync(
                        request.build(),
                        head -> {
                            begun.complete(null);
                            return BodyHandlers.ofString().apply(head);
                        })
                .thenApply(Http::answer);
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }
}
