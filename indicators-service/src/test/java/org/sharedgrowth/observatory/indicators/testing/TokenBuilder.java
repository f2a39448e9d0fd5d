package org.sharedgrowth.observatory.indicators.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.tokens.TestIssuer;
import org.sharedgrowth.observatory.tokens.TestKeys;

/** Access tokens as our sign-in server would issue them: {@code aToken().contributorOf("KEN")}. */
public final class TokenBuilder {
    /**
     * Cache of valid tokens, by their claims except for the times: signing a token takes 10 ms
     * because the JVM of the tests uses only the C1 compiler, and tests send thousands.
     */
    private static final Map<List<Object>, Signed> VALID = new ConcurrentHashMap<>();

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final List<String> roles = new ArrayList<>(List.of("reader"));
    private String name = "somebody";
    private @Nullable String provider;
    private List<String> areas = List.of();
    private String issuer = setting("quarkus.oidc.token.issuer");
    private String audience = "indicators-service";
    private String type = "Bearer";

    /** When the token was issued; null means now. */
    private @Nullable Instant issuedAt;

    private @Nullable PrivateKey foreignKey;
    private @Nullable String rolesAsText;
    private boolean bound;
    private String level = "2";

    private TokenBuilder() {}

    /** A valid token of a signed-in reader. */
    public static TokenBuilder aToken() {
        return new TokenBuilder();
    }

    /**
     * Makes this the token of a contributor of a country's office; {@code KEN} means the office
     * {@code NSO_KEN}.
     */
    public TokenBuilder contributorOf(String country) {
        return named("contributor-" + country.toLowerCase(Locale.ROOT))
                .with("contributor")
                .office("NSO_" + country, country);
    }

    /** Makes this the token of a reviewer of a country's office. */
    public TokenBuilder reviewerOf(String country) {
        return named("reviewer-" + country.toLowerCase(Locale.ROOT))
                .with("reviewer")
                .office("NSO_" + country, country);
    }

    /** Makes this the token of the observatory's steward. */
    public TokenBuilder steward() {
        return named("steward").with("steward");
    }

    /** Adds a role. */
    public TokenBuilder with(String role) {
        roles.add(role);
        return this;
    }

    /** Sets the person's name, from which the subject is derived. */
    public TokenBuilder named(String person) {
        name = person;
        return this;
    }

    /** Sets the data provider and its areas; {@code *} means every area. */
    public TokenBuilder office(String id, String... itsAreas) {
        provider = id;
        areas = List.of(itsAreas);
        return this;
    }

    /** Makes this a token that expired ten minutes ago. */
    public TokenBuilder expired() {
        issuedAt = Instant.now().minus(Duration.ofMinutes(15));
        return this;
    }

    /** Sets another issuer. */
    public TokenBuilder issuedBy(String other) {
        issuer = other;
        return this;
    }

    /** Sets another audience. */
    public TokenBuilder forAudience(String other) {
        audience = other;
        return this;
    }

    /** Sets another type, such as {@code ID} or {@code Refresh}. */
    public TokenBuilder ofType(String other) {
        type = other;
        return this;
    }

    /** Replaces the list of roles by a single string. */
    public TokenBuilder rolesAsText(String text) {
        rolesAsText = text;
        return this;
    }

    /** Removes the second factor: signed in with a password only. */
    public TokenBuilder withoutSecondFactor() {
        level = "1";
        return this;
    }

    /** Binds the token to a key, so it is not a bearer token. */
    public TokenBuilder boundToKey() {
        bound = true;
        return this;
    }

    /** Signs the token with a key other than the sign-in server's. */
    public TokenBuilder forged() {
        foreignKey = TestKeys.named("foreign").getPrivate();
        return this;
    }

    private record Signed(String token, Instant issuedAt) {
        private boolean isRecent(Instant now) {
            return now.isBefore(issuedAt.plusSeconds(60));
        }
    }

    /** The signed token; one with the same claims may be returned again for a minute. */
    public String sign() {
        Instant now = Instant.now();
        if (issuedAt != null || foreignKey != null) {
            return sign(issuedAt == null ? now : issuedAt);
        }
        return VALID.compute(
                        content(),
                        (_, earlier) ->
                                earlier != null && earlier.isRecent(now)
                                        ? earlier
                                        : new Signed(sign(now), now))
                .token();
    }

    /** Everything that distinguishes a valid token from others, except its times. */
    private List<Object> content() {
        return List.of(
                setting(TestSurroundings.PUBLIC_KEY),
                name,
                List.copyOf(roles),
                Optional.ofNullable(provider),
                areas,
                issuer,
                audience,
                type,
                Optional.ofNullable(rolesAsText),
                bound,
                level);
    }

    private String sign(Instant from) {
        JwtClaimsBuilder claims =
                Jwt.claims()
                        .subject("subject-of-" + name)
                        .preferredUserName(name)
                        .issuer(issuer)
                        .audience(audience)
                        .issuedAt(from)
                        .expiresAt(from.plus(LIFETIME))
                        .claim("typ", type)
                        .claim("acr", level);
        if (rolesAsText == null) {
            claims.claim("roles", roles);
        } else {
            claims.claim("roles", rolesAsText);
        }
        if (provider != null) {
            claims.claim("provider", provider).claim("areas", areas);
        }
        if (bound) {
            claims.claim("cnf", Map.of("jkt", "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"));
        }
        return claims.jws().keyId("test").sign(foreignKey == null ? ourKey() : foreignKey);
    }

    /** An issuer for the token matrix that signs with the same key as this class. */
    public static TestIssuer issuer() {
        byte[] publicKey = Base64.getDecoder().decode(setting(TestSurroundings.PUBLIC_KEY));
        try {
            PublicKey key =
                    KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(publicKey));
            return new TestIssuer(
                    setting("quarkus.oidc.token.issuer"), new KeyPair(key, ourKey()), "test");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey ourKey() {
        byte[] key = Base64.getDecoder().decode(setting(TestSurroundings.SIGNING_KEY));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String setting(String key) {
        return ConfigProvider.getConfig().getValue(key, String.class);
    }
}
