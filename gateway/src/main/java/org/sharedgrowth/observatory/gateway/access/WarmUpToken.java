package org.sharedgrowth.observatory.gateway.access;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;

/** Makes access tokens that no sign-in server signed, for the warm-up. */
final class WarmUpToken {
    private static final String AUDIENCE = "warm-up";
    private static final int SIGNATURE_BYTES = 256;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private WarmUpToken() {}

    /**
     * A token that is valid except for its signature, to warm up the verification. It names the
     * first RSA key that signs tokens; empty if there is no such key.
     */
    static Optional<String> forge(List<JsonWebKey> keys, URI issuer) {
        return keys.stream()
                .filter(key -> AlgorithmIdentifiers.RSA_USING_SHA256.equals(key.getAlgorithm()))
                .filter(RsaJsonWebKey.class::isInstance)
                .map(RsaJsonWebKey.class::cast)
                .findFirst()
                .map(key -> forge(key, issuer));
    }

    private static String forge(RsaJsonWebKey key, URI issuer) {
        // Less than the modulus; otherwise it would be refused before the verification.
        byte[] signature = new byte[key.getRsaPublicKey().getModulus().bitLength() / Byte.SIZE];
        signature[signature.length - 1] = 2;
        return token(key.getKeyId(), issuer, AUDIENCE, signature);
    }

    /** A token as long as a reader's, with a random signature, so that nobody can guess it. */
    static String random(URI issuer, String audience) {
        byte[] signature = new byte[SIGNATURE_BYTES];
        new SecureRandom().nextBytes(signature);
        return token("none", issuer, audience, signature);
    }

    private static String token(String keyId, URI issuer, String audience, byte[] signature) {
        JsonObject header =
                new JsonObject()
                        .put("alg", AlgorithmIdentifiers.RSA_USING_SHA256)
                        .put("typ", "JWT")
                        .put("kid", keyId);
        long now = Instant.now().getEpochSecond();
        JsonObject claims =
                new JsonObject()
                        .put("iss", issuer.toString())
                        .put("sub", "warm-up")
                        .put("aud", List.of(audience))
                        .put("typ", "Bearer")
                        .put("iat", now)
                        .put("exp", now + 900)
                        .put("sid", "0".repeat(500));
        return encode(header) + "." + encode(claims) + "." + BASE64.encodeToString(signature);
    }

    private static String encode(JsonObject json) {
        return BASE64.encodeToString(json.encode().getBytes(StandardCharsets.UTF_8));
    }
}
