package org.sharedgrowth.observatory.e2e;

import java.io.IOException;
import java.net.URI;
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
import java.util.UUID;

/**
 * A program of a statistics office: signs in with its own key, no shared secret, as RFC 7523
 * describes.
 */
final class Office {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final String client;

    Office(String client) {
        this.client = client;
    }

    /** A fresh access token. */
    String token() {
        String endpoint =
                Suite.running().origin() + "/auth/realms/observatory/protocol/openid-connect/token";
        String form =
                "grant_type=client_credentials&client_assertion_type="
                        + encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                        + "&client_assertion="
                        + assertion();
        Answer answer =
                Http.send(
                        HttpRequest.newBuilder(URI.create(endpoint))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.status() != 200) {
            throw new AssertionError(client + " got no token: " + answer);
        }
        return answer.json().path("access_token").asText();
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
