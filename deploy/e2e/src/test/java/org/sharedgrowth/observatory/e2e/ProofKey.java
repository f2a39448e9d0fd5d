package org.sharedgrowth.observatory.e2e;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A key to which a program's tokens are bound: each request carries a proof that the program holds
 * it (DPoP, RFC 9449, ES256).
 */
final class ProofKey {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair pair;

    private ProofKey(KeyPair pair) {
        this.pair = pair;
    }

    /** A new key. */
    static ProofKey fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new ProofKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK does not support P-256 keys", e);
        }
    }

    /**
     * A proof for one request.
     *
     * @param address without query
     * @param token the access token that is sent with it; empty at the token endpoint
     */
    String proof(String method, String address, Optional<String> token, Instant now) {
        ECPublicKey publicKey = (ECPublicKey) pair.getPublic();
        String header =
                """
                {"alg":"ES256","typ":"dpop+jwt","jwk":{"kty":"EC","crv":"P-256","x":"%s","y":"%s"}}\
                """
                        .formatted(
                                coordinate(publicKey.getW().getAffineX()),
                                coordinate(publicKey.getW().getAffineY()));
        String claims =
                """
                {"htm":"%s","htu":"%s","jti":"%s","iat":%d%s}\
                """
                        .formatted(
                                method,
                                address,
                                UUID.randomUUID(),
                                now.getEpochSecond(),
                                token.map(t -> ",\"ath\":\"" + hash(t) + "\"").orElse(""));
        String signed = encode(header) + "." + encode(claims);
        return signed + "." + URL.encodeToString(signature(signed));
    }

    private byte[] signature(String signed) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign a proof", e);
        }
    }

    private static String hash(String token) {
        try {
            return URL.encodeToString(
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK does not support SHA-256", e);
        }
    }

    private static String encode(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int from = Math.max(0, bytes.length - fixed.length);
        int length = bytes.length - from;
        System.arraycopy(bytes, from, fixed, fixed.length - length, length);
        return URL.encodeToString(fixed);
    }
}
