package org.sharedgrowth.observatory.local.realm.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The admin API of one realm, for a program that signs in with its own client. */
final class AdminApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String realmUrl;
    private final String token;

    /**
     * @param server such as {@code http://127.0.0.1:8083/auth}
     * @param client client of the realm {@code master} that may manage realms
     */
    AdminApi(String server, String realm, String client, String secret) {
        this.realmUrl = server + "/admin/realms/" + encode(realm);
        String form =
                "grant_type=client_credentials&client_id="
                        + encode(client)
                        + "&client_secret="
                        + encode(secret);
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(server + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .timeout(TIMEOUT)
                        .build();
        this.token = send(request).required("access_token").asText();
    }

    JsonNode get(String path) {
        return send("GET", path, null);
    }

    void put(String path, @Nullable JsonNode body) {
        send("PUT", path, body);
    }

    void post(String path, JsonNode body) {
        send("POST", path, body);
    }

    void delete(String path, @Nullable JsonNode body) {
        send("DELETE", path, body);
    }

    private JsonNode send(String method, String path, @Nullable JsonNode body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(realmUrl + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body.toString()))
                        .timeout(TIMEOUT)
                        .build();
        return send(request);
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        request.method()
                                + " "
                                + request.uri()
                                + " was answered with "
                                + answer.statusCode()
                                + " "
                                + answer.body());
            }
            return answer.body().isEmpty()
                    ? MissingNode.getInstance()
                    : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("The request to " + request.uri() + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
