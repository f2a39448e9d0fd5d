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

/** An access token that is right but for its signature, to rehearse with. */
final class Forgery {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Forgery() {}

    /** One by the first of the keys that may sign; none where there is no such key. */
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
                        .put("sub", "rehearsal")
                        .put("aud", List.of("rehearsal"))
                        .put("typ", "Bearer")
                        .put("iat", now)
                        .put("exp", now + 900)
                        .put("sid", "0".repeat(500));
        // Less than the modulus, or it would be refused unread.
        byte[] signature = new byte[key.getRsaPublicKey().getModulus().bitLength() / Byte.SIZE];
        signature[signature.length - 1] = 2;
        return encoded(header) + "." + encoded(claims) + "." + BASE64.encodeToString(signature);
    }

    private static String encoded(JsonObject json) {
        return BASE64.encodeToString(json.encode().getBytes(StandardCharsets.UTF_8));
    }
}
