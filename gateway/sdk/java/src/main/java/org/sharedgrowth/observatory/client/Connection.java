package org.sharedgrowth.observatory.client;

import com.fasterxml.jackson.databind.JavaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Sends requests: signs them, retries them where that is useful, and converts refusals to
 * exceptions.
 */
public final class Connection {
    private static final Set<String> IDEMPOTENT_METHODS = Set.of("GET", "HEAD", "PUT", "DELETE");
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final int MAX_PROBLEM_BYTES = 1 << 20;

    private final URI base;
    private final SignIn signIn;
    private final Retries retries;
    private final Duration timeout;
    private final HttpClient http;
    private volatile String nonce = "";

    /**
     * Creates a connection; it holds no resources except those of the HTTP client.
     *
     * @param timeout maximum time until an answer begins
     */
    public Connection(URI base, SignIn signIn, Retries retries, Duration timeout, HttpClient http) {
        this.base = base;
        this.signIn = signIn;
        this.retries = retries;
        this.timeout = timeout;
        this.http = http;
    }

    /** The JSON document of an answer. */
    public <T> T read(Request request, Class<T> type) {
        return read(request, Json.type(type));
    }

    /** The JSON list of an answer. */
    public <T> java.util.List<T> readList(Request request, Class<T> item) {
        return read(request, Json.type(java.util.List.class, item));
    }

    private <T> T read(Request request, JavaType type) {
        try (InputStream body = send(request, "application/json").body()) {
            return Json.read(body, type);
        } catch (IOException e) {
            throw new UncheckedIOException("The answer was cut off or is not JSON", e);
        }
    }

    /** Sends a request whose answer has no content. */
    public void run(Request request) {
        try (InputStream body = send(request, "application/json").body()) {
            body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The answer was cut off", e);
        }
    }

    /** The response as a stream; the caller must close it. */
    public Download open(Request request, String mediaType) {
        return new Download(this, request, mediaType, send(request, mediaType));
    }

    HttpResponse<InputStream> send(Request request, String accept) {
        if (request.hasParameter(IDEMPOTENCY_KEY)
                && !request.headers().containsKey(IDEMPOTENCY_KEY)) {
            request.header(IDEMPOTENCY_KEY, UUID.randomUUID());
        }
        boolean isIdempotent =
                IDEMPOTENT_METHODS.contains(request.method())
                        || request.headers().containsKey(IDEMPOTENCY_KEY);
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            HttpResponse<InputStream> answer;
            try {
                answer = sendOnce(request, accept);
            } catch (IOException e) {
                Optional<Duration> wait = retries.waitBeforeRetry(attempt, 0, isIdempotent, "");
                pause(
                        wait.orElseThrow(
                                () -> new UncheckedIOException("No answer from " + base, e)));
                continue;
            }
            String newNonce = answer.headers().firstValue("DPoP-Nonce").orElse("");
            boolean challenged = !newNonce.isEmpty() && !newNonce.equals(nonce);
            nonce = newNonce.isEmpty() ? nonce : newNonce;
            if (answer.statusCode() < 400) {
                return answer;
            }
            if (answer.statusCode() == 401 && !renewed && (challenged || signIn.renew())) {
                renewed = true;
                discard(answer);
                continue;
            }
            String retryAfter = answer.headers().firstValue("Retry-After").orElse("");
            Optional<Duration> wait =
                    retries.waitBeforeRetry(attempt, answer.statusCode(), isIdempotent, retryAfter);
            if (wait.isEmpty()) {
                throw readRefusal(answer);
            }
            discard(answer);
            pause(wait.get());
        }
    }

    private HttpResponse<InputStream> sendOnce(Request request, String accept) throws IOException {
        URI uri = request.uri(base);
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(uri)
                        .timeout(timeout)
                        .header("Accept", accept + ", application/problem+json;q=0.5")
                        .method(request.method(), request.body().publisher());
        if (!request.body().type().isEmpty()) {
            builder.header("Content-Type", request.body().type());
        }
        request.headers().forEach(builder::setHeader);
        signIn.headers(http, base, request.method(), uri, nonce).forEach(builder::setHeader);
        try {
            return http.send(builder.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + uri, e);
        }
    }

    private static ObservatoryException readRefusal(HttpResponse<InputStream> answer) {
        try (InputStream body = answer.body()) {
            return ObservatoryException.of(answer.statusCode(), body.readNBytes(MAX_PROBLEM_BYTES));
        } catch (IOException e) {
            return ObservatoryException.of(answer.statusCode(), new byte[0]);
        }
    }

    private static void discard(HttpResponse<InputStream> answer) {
        try {
            answer.body().close();
        } catch (IOException e) {
            // The rest of the answer is not needed, so a failure at its end does not matter.
            return;
        }
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before another attempt", e);
        }
    }
}
