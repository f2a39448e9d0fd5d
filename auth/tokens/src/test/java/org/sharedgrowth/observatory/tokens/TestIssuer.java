package org.sharedgrowth.observatory.tokens;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** The issuer of the test tokens: signs valid ones, as the real issuer does, and invalid ones. */
public final class TestIssuer {
    private final String issuer;
    private final KeyPair keys;
    private final String kid;

    public TestIssuer(String issuer, KeyPair keys, String kid) {
        this.issuer = issuer;
        this.keys = keys;
        this.kid = kid;
    }

    /** The published key set: the signing key, and two other keys that share one id. */
    public String jwks() {
        JsonWebKeySet set = new JsonWebKeySet();
        set.addJsonWebKey(toPublicKey(keys, kid));
        set.addJsonWebKey(toPublicKey(TestKeys.named("first of two"), "twice"));
        set.addJsonWebKey(toPublicKey(TestKeys.named("second of two"), "twice"));
        return set.toJson();
    }

    private static RsaJsonWebKey toPublicKey(KeyPair pair, String id) {
        RsaJsonWebKey key = new RsaJsonWebKey((RSAPublicKey) pair.getPublic());
        key.setKeyId(id);
        key.setUse("sig");
        key.setAlgorithm("RS256");
        return key;
    }

    public String issuer() {
        return issuer;
    }

    KeyPair keys() {
        return keys;
    }

    String kid() {
        return kid;
    }

    /** The claims of a contributor of Kenya, to be changed before they are signed. */
    public JwtClaims accessClaims(String audience) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject("subject-of-contributor-ken");
        claims.setAudience(audience);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setGeneratedJwtId();
        claims.setClaim("typ", "Bearer");
        claims.setClaim("azp", "gateway");
        claims.setClaim("preferred_username", "contributor-ken");
        claims.setClaim("roles", List.of("reader", "contributor"));
        claims.setClaim("provider", "NSO_KEN");
        claims.setClaim("areas", List.of("KEN"));
        return claims;
    }

    /** A valid access token. */
    public String validToken(String audience) {
        return signed(accessClaims(audience));
    }

    /** An access token whose claims are changed before it is signed. */
    public String with(String audience, Consumer<JwtClaims> change) {
        JwtClaims claims = accessClaims(audience);
        change.accept(claims);
        return signed(claims);
    }

    public String signed(JwtClaims claims) {
        return signed(
                claims.toJson(), keys.getPrivate(), header -> header.setKeyIdHeaderValue(kid));
    }

    static String signed(String payload, PrivateKey key, Consumer<JsonWebSignature> header) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(payload);
        signature.setAlgorithmHeaderValue("RS256");
        header.accept(signature);
        signature.setKey(key);
        signature.setDoKeyValidation(false);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
