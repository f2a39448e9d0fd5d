package org.sharedgrowth.observatory.tokens;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jose4j.base64url.Base64Url;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Creates valid and invalid proofs of possession, for example {@code TestProof.of(key, "POST",
 * address, token).sign()}.
 */
public final class TestProof {
    private final PublicJsonWebKey key;
    private final Map<String, Object> claims = new TreeMap<>();
    private String algorithm = "ES256";
    private String type = "dpop+jwt";
    private boolean includesPublicKey = true;
    private boolean includesPrivateKey;

    private TestProof(PublicJsonWebKey key) {
        this.key = key;
    }

    /** Generates a key for a client. */
    public static EllipticCurveJsonWebKey freshKey() {
        try {
            return EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key's thumbprint, as tokens contain it. */
    public static String thumbprint(PublicJsonWebKey key) {
        return key.calculateBase64urlEncodedThumbprint("SHA-256");
    }

    /** A valid proof. */
    public static TestProof of(PublicJsonWebKey key, String method, String address, String token) {
        TestProof proof = new TestProof(key);
        proof.claims.put("htm", method);
        proof.claims.put("htu", address);
        proof.claims.put("ath", Base64Url.encode(sha256(token)));
        proof.claims.put("jti", UUID.randomUUID().toString());
        proof.claims.put("iat", NumericDate.now().getValue());
        return proof;
    }

    /** Replaces or removes a claim. */
    public TestProof with(String claim, @Nullable Object value) {
        if (value == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, value);
        }
        return this;
    }

    /** Sets the time of issue, in seconds from now. */
    public TestProof madeAt(long secondsFromNow) {
        return with("iat", NumericDate.now().getValue() + secondsFromNow);
    }

    public TestProof type(String other) {
        type = other;
        return this;
    }

    public TestProof algorithm(String other) {
        algorithm = other;
        return this;
    }

    /** Removes the key from the header. */
    public TestProof withoutKey() {
        includesPublicKey = false;
        return this;
    }

    /** Puts the private key into the header. */
    public TestProof withPrivateKey() {
        includesPrivateKey = true;
        return this;
    }

    public String sign() {
        JwtClaims created = new JwtClaims();
        claims.forEach(created::setClaim);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setPayload(created.toJson());
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setHeader("typ", type);
        if (includesPublicKey) {
            Map<String, Object> jwk =
                    key.toParams(
                            includesPrivateKey
                                    ? PublicJsonWebKey.OutputControlLevel.INCLUDE_PRIVATE
                                    : PublicJsonWebKey.OutputControlLevel.PUBLIC_ONLY);
            signature.getHeaders().setObjectHeaderValue("jwk", jwk);
        }
        if (algorithm.equals("HS256")) {
            signature.setKey(new org.jose4j.keys.HmacKey(key.getPublicKey().getEncoded()));
        } else if (!algorithm.equals("none")) {
            signature.setKey(key.getPrivateKey());
        }
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
