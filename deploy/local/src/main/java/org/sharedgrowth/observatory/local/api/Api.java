package org.sharedgrowth.observatory.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.local.realm.ClientKeys;

/**
 * Sends the requests of one or several demo programs through the gateway. Safe to use from many
 * threads.
 */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final String DATA_LINE = "data:";

    /** Allows for slow starts: a program in development mode is first compiled and loaded. */
    private static final int MAX_ATTEMPTS = 20;

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int UNAVAILABLE = 503;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private final String origin;
    private final Tokens tokens;

    /**
     * @param origin origin of the gateway
     * @param issuer issuer of the realm
     */
    public Api(String origin, String issuer, ClientKeys keys) {
        this.origin = origin;
        this.tokens = new Tokens(http, issuer, keys);
    }

    /**
     * Reads a resource; repeats the request while the service is not available.
     *
     * @throws Refused if the status is not 2xx or there is no answer
     */
    public Answer get(String client, String path) {
        return whenAvailable(
                () -> send("GET", client, path, HttpRequest.BodyPublishers.noBody(), Map.of()));
    }

    /** Repeats a request that may be sent twice while the answer is 503. */
    private static Answer whenAvailable(Supplier<Answer> request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return request.get();
            } catch (Refused e) {
                if (e.status() != UNAVAILABLE || attempt == MAX_ATTEMPTS) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void pause(Refused reason) {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }

    /**
     * Sends a body; repeats the request while the service is not available, if it has an
     * {@linkplain ContentKey idempotency key}.
     *
     * @param body can be sent several times
     * @throws Refused if the status is not 2xx or there is no answer
     */
    public Answer post(
            String client,
            String path,
            HttpRequest.BodyPublisher body,
            Map<String, String> headers) {
        return headers.containsKey(ContentKey.HEADER)
                ? whenAvailable(() -> send("POST", client, path, body, headers))
                : send("POST", client, path, body, headers);
    }

    /**
     * Deletes a resource.
     *
     * @throws Refused if the status is not 2xx or there is no answer
     */
    public Answer delete(String client, String path, Map<String, String> headers) {
        return send("DELETE", client, path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    /**
     * Follows a stream of events until the server ends it.
     *
     * @param onEvent called with the data of each event
     */
    public void events(String client, String path, Consumer<JsonNode> onEvent) {
        HttpRequest request =
                builder(client, "GET", path).header("Accept", "text/event-stream").GET().build();
        String description = "GET " + path;
        try {
            HttpResponse<Stream<String>> response =
                    http.send(request, HttpResponse.BodyHandlers.ofLines());
            try (Stream<String> lines = response.body()) {
                if (response.statusCode() != 200) {
                    throw Refused.of(
                            description,
                            response.statusCode(),
                            JSON.createObjectNode(),
                            String.join("\n", lines.toList()));
                }
                lines.filter(line -> line.startsWith(DATA_LINE))
                        .map(line -> parse(line.substring(DATA_LINE.length())))
                        .forEach(onEvent);
            }
        } catch (IOException e) {
            throw Refused.unreachable(description, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.unreachable(description, e);
        }
    }

    private Answer send(
            String method,
            String client,
            String path,
            HttpRequest.BodyPublisher body,
            Map<String, String> headers) {
        HttpRequest.Builder builder =
                builder(client, method, path).method(method, body).timeout(TIMEOUT);
        headers.forEach(builder::header);
        String description = method + " " + path + " as " + client;
        try {
            HttpResponse<String> response =
                    http.send(
                            builder.build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            JsonNode json = parse(response.body());
            if (response.statusCode() / 100 != 2) {
                throw Refused.of(description, response.statusCode(), json, response.body());
            }
            return new Answer(response.statusCode(), json, response.headers().firstValue("ETag"));
        } catch (IOException e) {
            throw Refused.unreachable(description, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.unreachable(description, e);
        }
    }

    private HttpRequest.Builder builder(String client, String method, String path) {
        URI address = URI.create(origin + path);
        return HttpRequest.newBuilder(address)
                .headers(tokens.headers(client, method, address).toArray(String[]::new));
    }

    /** The text as JSON, or an empty object if it is not JSON. */
    private static JsonNode parse(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return node == null || node.isMissingNode() ? JSON.createObjectNode() : node;
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }
}
