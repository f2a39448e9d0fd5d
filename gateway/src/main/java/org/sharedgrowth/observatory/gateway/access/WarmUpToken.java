package org.sharedgrowth.observatory.gateway.access;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;

/** Makes an access token that is valid except for its signature, to warm up the verification. */
final class WarmUpToken {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private WarmUpToken() {}

    /** A token for the first signing key; empty if there is no such key. */
    static Optional<String> of(List<JsonWebKey> keys, URI issuer) {
        return keys.stream()
                .filter(key -> AlgorithmIdentifiers.RSA_USING_SHA256.equals(key.getAlgorithm()))
                .filter(RsaJsonWebKey.class::isInstance)
                .map(RsaJsonWebKey.class::cast)
                .findFirst()
                .map(key -> by(key, issuer));
    }

    private static String by(RsaJsonWebKey key, URI issuer) {
        JsonObject header =
                new JsonObject()
                        .put("alg", key.getAlgorithm())
                        .put("typ", "JWT")
                        .put("kid", key.getKeyId());
        long now = Instant.now().getEpochSecond();
        JsonObject claims =
                new JsonObject()
                        .put("iss", issuer.toString())
                        .put("sub", "warm-up")
                        .put("aud", List.of("warm-up"))
                        .put("typ", "Bearer")
                        .put("iat", now)
                        .put("exp", now + 900)
                        .put("sid", "0".repeat(500));
        // Less than the modulus; otherwise it would be refused before the verification.
        byte[] signature = new byte[key.getRsaPublicKey().getModulus().bitLength() / Byte.SIZE];
        signature[signature.length - 1] = 2;
        return encode(header) + "." + encode(claims) + "." + BASE64.encodeToString(signature);
    }

    private static String encode(JsonObject json) {
        return BASE64.encodeToString(json.encode().getBytes(StandardCharsets.UTF_8));
    }
}
