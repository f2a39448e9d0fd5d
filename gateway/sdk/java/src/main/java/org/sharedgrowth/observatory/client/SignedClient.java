package org.sharedgrowth.observatory.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Client credentials with a signed assertion, and proofs of possession for the resulting tokens.
 */
final class SignedClient implements SignIn {
    private static final String REALM = "/auth/realms/observatory";
    private static final String TOKENS = REALM + "/protocol/openid-connect/token";
    private static final Duration ASSERTION_LIFETIME = Duration.ofSeconds(30);

    /** A token is replaced this long before it expires, so that none expires during a request. */
    private static final Duration MARGIN = Duration.ofSeconds(20);

    private final String client;
    private final PrivateKey key;
    private final KeyPair proofKeys = Keys.make();
    private Token token = Token.NONE;

    SignedClient(String client, PrivateKey key) {
        this.client = client;
        this.key = key;
    }

    @Override
    public Map<String, String> headers(
            HttpClient http, URI base, String method, URI uri, String nonce) {
        Token current = token(http, base);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", current.scheme + ' ' + current.text);
        if (current.scheme.equalsIgnoreCase("DPoP")) {
            headers.put("DPoP", proof(method, uri, nonce, current.text));
        }
        return headers;
    }

    @Override
    public synchronized boolean renew() {
        boolean hadToken = token != Token.NONE;
        token = Token.NONE;
        return hadToken;
    }

    private synchronized Token token(HttpClient http, URI base) {
        if (token.end.minus(MARGIN).isBefore(Instant.now())) {
            token = fetch(http, base, "");
        }
        return token;
    }

    private Token fetch(HttpClient http, URI base, String nonce) {
        String origin = base.toString().replaceFirst("/+$", "");
        URI endpoint = URI.create(origin + TOKENS);
        HttpRequest request =
                HttpRequest.newBuilder(endpoint)
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("DPoP", proof("POST", endpoint, nonce, ""))
                        .POST(HttpRequest.BodyPublishers.ofString(form(origin + REALM)))
                        .build();
        try {
            HttpResponse<byte[]> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            String requiredNonce = answer.headers().firstValue("DPoP-Nonce").orElse("");
            if (answer.statusCode() == 400 && nonce.isEmpty() && !requiredNonce.isEmpty()) {
                return fetch(http, base, requiredNonce);
            }
            if (answer.statusCode() != 200) {
                throw readRefusal(answer);
            }
            JsonNode response = Json.tree(answer.body());
            return new Token(
                    response.path("access_token").asText(),
                    response.path("token_type").asText("Bearer"),
                    Instant.now().plusSeconds(response.path("expires_in").asLong(60)));
        } catch (IOException e) {
            throw new UncheckedIOException("The sign-in server does not respond", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while signing in", e);
        }
    }

    /** Errors of the sign-in server have the format of OAuth; they are not problem documents. */
    private static ObservatoryException readRefusal(HttpResponse<byte[]> answer)
            throws IOException {
        JsonNode error = Json.tree(answer.body());
        Map<String, String> problem =
                Map.of(
                        "type",
                        "about:blank",
                        "title",
                        "Sign-in was refused (" + error.path("error").asText() + ")",
                        "detail",
                        error.path("error_description").asText());
        int status = answer.statusCode() < 500 ? 401 : answer.statusCode();
        return ObservatoryException.of(status, Json.write(problem));
    }

    private String form(String issuer) {
        return "grant_type=client_credentials&client_id="
                + encode(client)
                + "&client_assertion_type="
                + encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                + "&client_assertion="
                + assertion(issuer);
    }

    private String assertion(String issuer) {
        Instant now = Instant.now();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", client);
        claims.put("sub", client);
        claims.put("aud", issuer);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(ASSERTION_LIFETIME).getEpochSecond());
        return Keys.sign(Map.of("alg", "ES256", "typ", "JWT", "kid", client), claims, key);
    }

    private String proof(String method, URI uri, String nonce, String accessToken) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("htm", method);
        claims.put("htu", uri.toString().replaceFirst("[?#].*$", ""));
        claims.put("iat", Instant.now().getEpochSecond());
        if (!accessToken.isEmpty()) {
            claims.put("ath", digest(accessToken));
        }
        if (!nonce.isEmpty()) {
            claims.put("nonce", nonce);
        }
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("typ", "dpop+jwt");
        header.put("alg", "ES256");
        header.put("jwk", Keys.jwk((ECPublicKey) proofKeys.getPublic()));
        return Keys.sign(header, claims, proofKeys.getPrivate());
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            return Keys.base64(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no SHA-256", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record Token(String text, String scheme, Instant end) {
        static final Token NONE = new Token("", "", Instant.EPOCH);
    }
}
