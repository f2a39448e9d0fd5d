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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sharedgrowth.observatory.local.realm.ClientAssertion;
import org.sharedgrowth.observatory.local.realm.ClientKeys;
import org.sharedgrowth.observatory.local.realm.ProofKey;

/**
 * Access tokens of the demo programs, each fetched with a signed assertion, bound to a key of this
 * process, and cached.
 */
final class Tokens {
    private static final Duration EXPIRY_MARGIN = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final String issuer;
    private final ClientKeys keys;
    private final ProofKey proofs = ProofKey.generate();
    private final Map<String, Token> cache = new ConcurrentHashMap<>();

    private record Token(String text, Instant end) {}

    /**
     * @param issuer the realm's issuer; the address of the token endpoint begins with it
     */
    Tokens(HttpClient http, String issuer, ClientKeys keys) {
        this.http = http;
        this.issuer = issuer;
        this.keys = keys;
    }

    /** A token that is valid for at least another minute. */
    private String tokenFor(String client) {
        Instant now = Instant.now();
        return cache.compute(
                        client,
                        (name, token) ->
                                token != null && now.plus(EXPIRY_MARGIN).isBefore(token.end())
                                        ? token
                                        : fetch(name, now))
                .text();
    }

    /** The headers of a client's request: its token and the proof that it holds the token's key. */
    List<String> headers(String client, String method, URI address) {
        String token = tokenFor(client);
        String withoutQuery = address.toString().split("[?#]", 2)[0];
        String proof = proofs.proof(method, withoutQuery, Optional.of(token), Instant.now());
        return List.of("Authorization", "DPoP " + token, "DPoP", proof);
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
        String endpoint = issuer + "/protocol/openid-connect/token";
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(endpoint))
                        .header("DPoP", proofs.proof("POST", endpoint, Optional.empty(), now))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(Duration.ofSeconds(30))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        String description = "Signing in as " + client;
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw Refused.of(
                        description,
                        response.statusCode(),
                        JSON.createObjectNode(),
                        response.body());
            }
            JsonNode body = JSON.readTree(response.body());
            return new Token(
                    body.required("access_token").asText(),
                    now.plusSeconds(body.required("expires_in").asLong()));
        } catch (IOException e) {
            throw Refused.unreachable(description, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.unreachable(description, e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
