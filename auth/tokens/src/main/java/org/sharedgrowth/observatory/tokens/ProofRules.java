package org.sharedgrowth.observatory.tokens;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jose4j.base64url.Base64Url;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Validates DPoP proofs (RFC 9449, section 4.3). The address in a proof is compared with one built
 * from the public origin, never from the {@code Host} header. Whether a proof was used before is
 * checked by the gateway, which stores the ids of used proofs.
 */
public final class ProofRules {
    /**
     * The algorithms that proofs may use, in the format of the parameter {@code algs} of the
     * challenge.
     */
    public static final String ALGORITHMS = "ES256 EdDSA PS256";

    /** Maximum length: a proof has about 500 bytes, 1,200 with a large RSA key. */
    private static final int MAX_LENGTH = 4 * 1024;

    private static final int MAX_ID_LENGTH = 128;

    private static final AlgorithmConstraints ALLOWED_ALGORITHMS =
            new AlgorithmConstraints(
                    ConstraintType.PERMIT,
                    AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                    AlgorithmIdentifiers.EDDSA,
                    AlgorithmIdentifiers.RSA_PSS_USING_SHA256);

    private final String origin;
    private final Duration window;
    private final Clock clock;

    /**
     * @param publicOrigin the public address: scheme, host and port
     * @param window how far {@code iat} may differ from the current time
     */
    public ProofRules(URI publicOrigin, Duration window, Clock clock) {
        this.origin = publicOrigin.toString();
        this.window = window;
        this.clock = clock;
    }

    /** Maximum difference between a valid proof's {@code iat} and the current time. */
    public Duration window() {
        return window;
    }

    /**
     * Checks a proof for a request.
     *
     * @param path the request's path as it was sent, with or without a query
     * @param token the access token that is sent with the proof
     */
    public Proof check(String proof, String method, String path, String token) throws ProofRefused {
        if (proof.length() > MAX_LENGTH) {
            throw new ProofRefused("The proof is longer than " + MAX_LENGTH + " bytes.");
        }
        if (!CompactForm.isCanonical(proof)) {
            throw new ProofRefused("The proof is not three parts of base64url without padding.");
        }
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(ALLOWED_ALGORITHMS);
            signature.setCompactSerialization(proof);
            if (!"dpop+jwt".equals(signature.getHeader("typ"))) {
                throw new ProofRefused("The proof's typ is not dpop+jwt.");
            }
            PublicJsonWebKey key = key(signature);
            signature.setKey(key.getPublicKey());
            if (!signature.verifySignature()) {
                throw new ProofRefused("The proof's signature does not match its key.");
            }
            JwtClaims claims = JwtClaims.parse(signature.getPayload());
            return checkClaims(claims, method, path, token, key);
        } catch (JoseException | InvalidJwtException | MalformedClaimException e) {
            throw new ProofRefused("The proof is not a JWT that uses one of " + ALGORITHMS + ".");
        }
    }

    private Proof checkClaims(
            JwtClaims claims, String method, String path, String token, PublicJsonWebKey key)
            throws ProofRefused, MalformedClaimException {
        if (!method.equals(claims.getStringClaimValue("htm"))) {
            throw new ProofRefused("The proof is for another method.");
        }
        if (!address(path).equals(withoutQueryAndFragment(text(claims, "htu")))) {
            throw new ProofRefused(
                    "The proof is for a different address, not " + address(path) + ".");
        }
        if (!hash(token).equals(claims.getStringClaimValue("ath"))) {
            throw new ProofRefused("The proof is for another access token.");
        }
        String id = text(claims, "jti");
        if (id.isEmpty() || id.length() > MAX_ID_LENGTH) {
            throw new ProofRefused(
                    "The proof's jti must have 1 to " + MAX_ID_LENGTH + " characters.");
        }
        return new Proof(
                key.calculateBase64urlEncodedThumbprint("SHA-256"),
                id,
                time(claims),
                Optional.ofNullable(claims.getStringClaimValue("nonce")));
    }

    private Instant time(JwtClaims claims) throws ProofRefused, MalformedClaimException {
        @Nullable NumericDate issued = claims.getIssuedAt();
        if (issued == null) {
            throw new ProofRefused("The proof has no iat.");
        }
        long seconds = issued.getValue(); // may be any number, even one that is not a time
        Instant now = clock.instant();
        if (seconds < now.minus(window).getEpochSecond()
                || seconds > now.plus(window).getEpochSecond()) {
            throw new ProofRefused(
                    "The proof's iat is more than "
                            + window.toSeconds()
                            + " s from the server's time.");
        }
        return Instant.ofEpochSecond(seconds);
    }

    private static PublicJsonWebKey key(JsonWebSignature signature)
            throws ProofRefused, JoseException {
        if (!(signature.getHeaders().getObjectHeaderValue("jwk") instanceof Map<?, ?> jwk)) {
            throw new ProofRefused("The proof carries no jwk.");
        }
        for (String secret : new String[] {"d", "p", "q", "dp", "dq", "qi", "oth", "k"}) {
            if (jwk.containsKey(secret)) {
                throw new ProofRefused("The proof carries a private key; make a new one.");
            }
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> members = (Map<String, Object>) jwk;
        JsonWebKey key = JsonWebKey.Factory.newJwk(members);
        @Nullable Key usable = key.getKey();
        if (!(key instanceof PublicJsonWebKey publicKey) || usable == null) {
            throw new ProofRefused("The proof's jwk is not a public key.");
        }
        return publicKey;
    }

    private String address(String path) {
        return origin + withoutQueryAndFragment(path);
    }

    private static String withoutQueryAndFragment(String address) {
        int query = address.indexOf('?');
        int fragment = address.indexOf('#');
        int cut = query < 0 ? fragment : fragment < 0 ? query : Math.min(query, fragment);
        return cut < 0 ? address : address.substring(0, cut);
    }

    private static String text(JwtClaims claims, String name) throws MalformedClaimException {
        @Nullable String value = claims.getStringClaimValue(name);
        return value == null ? "" : value;
    }

    private static String hash(String token) {
        return Base64Url.encode(Sha256.of(token.getBytes(StandardCharsets.US_ASCII)));
    }
}
