package org.sharedgrowth.observatory.local.realm;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * A signed statement with which a program authenticates at the token endpoint instead of using a
 * shared secret (RFC 7523, ES256).
 */
public final class ClientAssertion {
    private static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private ClientAssertion() {}

    /**
     * Creates an assertion for one use.
     *
     * @param audience the realm's issuer, the only audience that Keycloak accepts
     * @param id unique; the server refuses a second use
     */
    public static String sign(
            String client, PrivateKey key, String audience, Instant now, UUID id) {
        String header =
                """
                {"alg":"ES256","typ":"JWT","kid":"%s"}\
                """
                        .formatted(client);
        String claims =
                """
                {"iss":"%1$s","sub":"%1$s","aud":"%2$s","jti":"%3$s","iat":%4$d,"exp":%5$d}\
                """
                        .formatted(
                                client,
                                audience,
                                id,
                                now.getEpochSecond(),
                                now.plus(LIFETIME).getEpochSecond());
        String signingInput = encode(header) + "." + encode(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(signingInput.getBytes(StandardCharsets.US_ASCII));
            return signingInput + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign for client " + client, e);
        }
    }

    private static String encode(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
