package org.sharedgrowth.observatory.e2e;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A program, such as one of a statistics office, that signs in with its own key instead of a shared
 * secret (RFC 7523).
 */
final class OfficeProgram {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    static final String PROTOCOL = "/auth/realms/observatory/protocol/openid-connect/";

    /** The key to which the tokens of these tests are bound. */
    static final ProofKey KEY = ProofKey.fresh();

    private final String client;

    OfficeProgram(String client) {
        this.client = client;
    }

    /**
     * A request with a token, and with a proof if the token is bound to a key. All tokens that
     * allow sending or releasing are bound.
     */
    static HttpRequest.Builder authorized(
            HttpRequest.Builder request, String method, String path, String token) {
        if (!isBound(token)) {
            return request.header("Authorization", "Bearer " + token);
        }
        String address = Suite.running().origin() + path.split("[?#]", 2)[0];
        return request.header("Authorization", "DPoP " + token)
                .header("DPoP", KEY.proof(method, address, Optional.of(token), Instant.now()));
    }

    private static boolean isBound(String token) {
        String[] parts = token.split("\\.", -1);
        return parts.length == 3
                && new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                        .contains("\"cnf\"");
    }

    /** A fresh access token. */
    String token() {
        Answer answer = call("token", Map.of("grant_type", "client_credentials"));
        if (answer.status() != 200) {
            throw new AssertionError(client + " got no token: " + answer);
        }
        return answer.json().path("access_token").asText();
    }

    /**
     * Calls an endpoint of the sign-in server as this client, through the gateway. Programs prove
     * the possession of a key, to which their token is then bound; the gateway's own client does
     * not.
     */
    Answer call(String endpoint, Map<String, String> form) {
        HttpRequest.Builder request = signedRequest(endpoint, form);
        return Http.send(
                client.equals("gateway")
                        ? request
                        : request.header(
                                "DPoP", proof(Suite.running().origin() + PROTOCOL + endpoint)));
    }

    /** A signed request without a proof of possession. */
    HttpRequest.Builder signedRequest(String endpoint, Map<String, String> form) {
        Map<String, String> all = new TreeMap<>(form);
        all.put("client_id", client);
        all.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        all.put("client_assertion", assertion());
        String body =
                all.entrySet().stream()
                        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&"));
        return Http.request(PROTOCOL + endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String proof(String endpoint) {
        return KEY.proof("POST", endpoint, Optional.empty(), Instant.now());
    }

    private String assertion() {
        String issuer = Suite.running().origin() + "/auth/realms/observatory";
        long now = Instant.now().getEpochSecond();
        String header = "{\"alg\":\"ES256\",\"typ\":\"JWT\",\"kid\":\"" + client + "\"}";
        String claims =
                "{\"iss\":\"%s\",\"sub\":\"%s\",\"aud\":\"%s\",\"jti\":\"%s\",\"iat\":%d,\"exp\":%d}"
                        .formatted(client, client, issuer, UUID.randomUUID(), now, now + 30);
        String signed = base64(header) + "." + base64(claims);
        return signed + "." + URL.encodeToString(sign(signed));
    }

    private byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot sign for " + client, e);
        }
    }

    private PrivateKey key() throws IOException, GeneralSecurityException {
        Path file = Suite.running().data().resolve("keys").resolve(client + ".pem");
        String pem = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
    }

    private static String base64(String text) {
        return URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
