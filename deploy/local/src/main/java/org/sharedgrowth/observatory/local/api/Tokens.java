package org.sharedgrowth.observatory.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sharedgrowth.observatory.local.realm.ClientAssertion;
import org.sharedgrowth.observatory.local.realm.ClientKeys;

/**
 * Access tokens of the demo programs, each fetched with a signed assertion and kept for a while.
 */
final class Tokens {
    private static final Duration MARGIN = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final String issuer;
    private final ClientKeys keys;
    private final Map<String, Token> kept = new ConcurrentHashMap<>();

    private record Token(String text, Instant end) {}

    /**
     * @param issuer also where the token endpoint lies, behind the gateway
     */
    Tokens(HttpClient http, String issuer, ClientKeys keys) {
        this.http = http;
        this.issuer = issuer;
        this.keys = keys;
    }

    /** A token that is good for another minute at least. */
    String of(String client) {
        Instant now = Instant.now();
        return kept.compute(
                        client,
                        (name, token) ->
                                token != null && now.plus(MARGIN).isBefore(token.end())
                                        ? token
                                        : fetch(name, now))
                .text();
    }

    private Token fetch(String client, Instant now) {
        String assertion =
                ClientAssertion.sign(
                        client, keys.privateKey(client), issuer, now, UUID.randomUUID());
        String form =
                "grant_type=client_credentials&client_assertion_type="
                        + encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                        + "&client_assertion="
                        + assertion;
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(Duration.ofSeconds(30))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        String what = "Signing in as " + client;
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw Refused.of(
                        what, response.statusCode(), JSON.createObjectNode(), response.body());
            }
            JsonNode body = JSON.readTree(response.body());
            return new Token(
                    body.required("access_token").asText(),
                    now.plusSeconds(body.required("expires_in").asLong()));
        } catch (IOException e) {
            throw Refused.unreachable(what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.unreachable(what, e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
