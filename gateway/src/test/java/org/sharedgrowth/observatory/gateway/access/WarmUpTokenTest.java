package org.sharedgrowth.observatory.gateway.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.tokens.TestKeys;
import org.sharedgrowth.observatory.tokens.TokenRules;

class WarmUpTokenTest {
    private static final URI ISSUER = URI.create("http://localhost/realm");

    private final TokenRules rules = new TokenRules(ISSUER, Duration.ofSeconds(10));

    @Test
    void aForgedTokenIsRefusedOnlyForItsSignature() throws Exception {
        List<JsonWebKey> keys = keys("RS256");
        String forged = WarmUpToken.forge(keys, ISSUER).orElseThrow();

        assertEquals("warm-up", rules.claimsOfVerifiedToken(forged).getSubject());
        InvalidJwtException refused =
                assertThrows(
                        InvalidJwtException.class,
                        () -> rules.accessToken(forged, new JwksVerificationKeyResolver(keys)));
        assertEquals(
                "The token is not signed by a key of the sign-in server.", rules.reason(refused));
    }

    @Test
    void noTokenIsForgedWithoutASigningKey() throws Exception {
        assertEquals(Optional.empty(), WarmUpToken.forge(keys("RSA-OAEP"), ISSUER));
    }

    @Test
    void aRandomTokenIsDifferentEachTimeAndNotGenuine() throws Exception {
        String token = WarmUpToken.random(ISSUER, "warm-up");

        assertNotEquals(token, WarmUpToken.random(ISSUER, "warm-up"));
        assertThrows(
                InvalidJwtException.class,
                () -> rules.accessToken(token, new JwksVerificationKeyResolver(keys("RS256"))));
    }

    private static List<JsonWebKey> keys(String algorithm) throws Exception {
        RsaJsonWebKey key = new RsaJsonWebKey((RSAPublicKey) TestKeys.named("issuer").getPublic());
        key.setKeyId("one");
        key.setAlgorithm(algorithm);
        return List.of(key);
    }
}
