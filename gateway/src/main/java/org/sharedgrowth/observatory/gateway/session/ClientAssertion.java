package org.sharedgrowth.observatory.gateway.session;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Authenticates the gateway to the sign-in server with {@code private_key_jwt} (RFC 7523). */
@Singleton
class ClientAssertion {
    private static final float MINUTES_VALID = 1;

    private final SessionConfig config;
    private final Optional<PrivateKey> key;

    ClientAssertion(SessionConfig config) {
        this.config = config;
        this.key = config.clientKeyFile().map(ClientAssertion::read);
    }

    private static PrivateKey read(Path file) {
        try {
            String pem = Files.readString(file);
            String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The client's key cannot be read from '" + file + "' (PEM, PKCS#8, P-256)", e);
        }
    }

    /** Whether a key is configured; without it nobody can sign in. */
    boolean isConfigured() {
        return key.isPresent();
    }

    /** A fresh assertion; each may be used once. */
    String sign() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(config.clientId());
        claims.setSubject(config.clientId());
        claims.setAudience(config.issuer().toString());
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(MINUTES_VALID);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue(config.clientId());
        signature.setPayload(claims.toJson());
        signature.setKey(key.orElseThrow(SignInFailed::notConfigured));
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The client's key is not a P-256 key", e);
        }
    }
}
