package org.sharedgrowth.observatory.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedgrowth.observatory.tokens.TokenCases.Case;

class TokenRulesTest {
    private static final String AUDIENCE = "indicators-service";
    private static final TestIssuer ISSUER =
            new TestIssuer("http://localhost/realms/x", TestKeys.named("issuer"), "k1");
    private static final JwksVerificationKeyResolver KEYS = keys();

    private final TokenRules rules =
            new TokenRules(URI.create(ISSUER.issuer()), Duration.ofSeconds(60));

    static Stream<Case> cases() {
        // The audience, the format of roles and the proof for a bound token are checked elsewhere.
        return TokenCases.of(ISSUER, AUDIENCE).stream()
                .filter(c ->
                        !List.of("J19 another audience", "J28 roles as a string")
                                .contains(c.name()))
                .filter(c -> !c.name().equals("J24 bound token sent as a bearer token"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyInvalidTokenIsRefused(Case refused) {
        InvalidJwtException failure =
                assertThrows(
                        InvalidJwtException.class, () -> rules.accessToken(refused.token(), KEYS));

        String reason = rules.reason(failure);
        assertFalse(reason.contains("eyJ"), reason);
    }

    @Test
    void aValidTokenIsAccepted() throws Exception {
        JwtClaims claims = rules.accessToken(ISSUER.validToken(AUDIENCE), KEYS).getJwtClaims();

        assertEquals("subject-of-contributor-ken", claims.getSubject());
        assertEquals(Optional.empty(), KeyBinding.thumbprint(claims));
    }

    @Test
    void aMinuteOfSkewIsAllowed() throws Exception {
        long now = NumericDate.now().getValue();
        String late =
                ISSUER.with(
                        AUDIENCE,
                        claims -> {
                            claims.setIssuedAt(NumericDate.fromSeconds(now - 300));
                            claims.setExpirationTime(NumericDate.fromSeconds(now - 50));
                        });

        assertTrue(rules.accessToken(late, KEYS).getJwtClaims().hasClaim("exp"));
    }

    @Test
    void theThumbprintOfABoundTokenIsRead() throws Exception {
        String bound =
                ISSUER.with(AUDIENCE, claims -> claims.setClaim("cnf", Map.of("jkt", "abc")));

        assertEquals(
                Optional.of("abc"),
                KeyBinding.thumbprint(rules.accessToken(bound, KEYS).getJwtClaims()));
    }

    @Test
    void theClaimsOfATokenWithAVerifiedSignatureAreStillChecked() throws Exception {
        assertEquals(
                "subject-of-contributor-ken",
                rules.claimsOfVerifiedToken(ISSUER.validToken(AUDIENCE)).getSubject());
        for (Case refused : TokenCases.of(ISSUER, AUDIENCE)) {
            String id = refused.name().substring(0, 3);
            if (List.of("J14", "J15", "J16", "J17", "J18", "J20", "J21", "J22", "J23", "J25")
                    .contains(id)) {
                assertThrows(
                        InvalidJwtException.class,
                        () -> rules.claimsOfVerifiedToken(refused.token()),
                        refused.name());
            }
        }
    }

    private static JwksVerificationKeyResolver keys() {
        try {
            return new JwksVerificationKeyResolver(
                    new JsonWebKeySet(ISSUER.jwks()).getJsonWebKeys());
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
