package org.sharedgrowth.observatory.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.access.TokenVerdict.Refused;
import org.sharedgrowth.observatory.gateway.access.TokenVerdict.Valid;
import org.sharedgrowth.observatory.gateway.problem.GatewayText;
import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.InvalidClaim;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.tokens.KeyBinding;
import org.sharedgrowth.observatory.tokens.TokenRules;

/**
 * Verifies access tokens; remembers the valid ones for up to 15 minutes, so that few are verified
 * again.
 */
@Singleton
public class Tokens {

    private final SigningKeys keys;
    private final TokenRules rules;
    private final RevokedTokens revoked;
    private final URI issuer;
    private final Duration skew;
    private final Clock clock = Clock.systemUTC();
    private final Cache<TokenDigest, VerifiedToken> remembered;

    Tokens(SigningKeys keys, TokenRules rules, RevokedTokens revoked, AccessConfig config) {
        this.keys = keys;
        this.rules = rules;
        this.revoked = revoked;
        this.issuer = config.issuer();
        this.skew = config.clockSkew();
        this.remembered =
                Caffeine.newBuilder()
                        .maximumSize(config.maxRemembered())
                        .expireAfterWrite(Duration.ofMinutes(15))
                        // Run on the calling thread: waking another one would take longer.
                        .executor(Runnable::run)
                        .build();
    }

    /**
     * A task that runs the verification of a token, for the warm-up: after a restart every token
     * has to be verified. Fails if the sign-in server's keys cannot be read; the task does nothing
     * if none of the keys can sign tokens.
     */
    public Future<Runnable> verification() {
        return keys.published()
                .map(published ->
                        WarmUpToken.forge(published, issuer)
                                .<Runnable>map(forged -> () -> verifyForWarmUp(forged))
                                .orElse(() -> {}));
    }

    private void verifyForWarmUp(String forged) {
        check(forged);
        try {
            rules.claimsOfVerifiedToken(forged);
        } catch (InvalidJwtException e) {
            throw new IllegalStateException("The token of the warm-up has invalid claims", e);
        }
    }

    /**
     * Creates a token and stores it as if it had been verified, so that the gateway can send itself
     * requests with a token. It cannot be guessed and is valid for one audience only, which must
     * not be a service.
     *
     * @param life time after which it is refused even if it was not removed
     */
    public String addWarmUpToken(String audience, Duration life) {
        String token = WarmUpToken.random(issuer, audience);
        Caller reader =
                new Caller(audience, audience, Set.of(Role.READER), Optional.empty(), false);
        Valid valid =
                new Valid(
                        reader,
                        Set.of(audience),
                        clock.instant().plus(life).minus(skew),
                        Optional.empty());
        remembered.put(
                TokenDigest.of(token), new VerifiedToken(valid, TokenDigest.ofSigned(token)));
        return token;
    }

    /** Removes a token of the warm-up; from now on it is refused. */
    public void removeWarmUpToken(String token) {
        remembered.invalidate(TokenDigest.of(token));
    }

    /** The verdict on an access token, whatever service it is meant for; never fails. */
    public Future<TokenVerdict> check(String token) {
        if (token.length() > TokenRules.MAX_LENGTH) {
            return refuse(
                    GatewayText.localized(
                            t -> t.tokenTooLong(String.valueOf(TokenRules.MAX_LENGTH))));
        }
        TokenDigest whole = TokenDigest.of(token);
        VerifiedToken known = findRemembered(whole);
        TokenDigest signed = known == null ? TokenDigest.ofSigned(token) : known.signed();
        if (revoked.isInMemory(signed) || revoked.isInMemory(whole)) {
            return refuse(GatewayText.localized(GatewayText::tokenRevoked));
        }
        Future<TokenVerdict> verdict = verifyIfNew(token, known, whole, signed);
        return revoked.holdsAllRevoked()
                ? verdict
                : verdict.compose(found -> checkRevocation(found, signed, whole));
    }

    private Future<TokenVerdict> checkRevocation(
            TokenVerdict verdict, TokenDigest signed, TokenDigest whole) {
        return switch (verdict) {
            case Refused no -> Future.succeededFuture(no);
            case Valid valid ->
                    revoked.lookUp(signed, whole)
                            .<TokenVerdict>map(isRevoked ->
                                    isRevoked
                                            ? new Refused(
                                                    Problems.invalidToken(
                                                            GatewayText.localized(
                                                                    GatewayText::tokenRevoked)))
                                            : valid)
                            .otherwise(down ->
                                    new Refused(Outages.unavailable("list of revoked tokens")));
        };
    }

    /** The stored result for a token that has not expired; null if the token must be verified. */
    private @Nullable VerifiedToken findRemembered(TokenDigest whole) {
        VerifiedToken known = remembered.getIfPresent(whole);
        if (known == null || known.verdict().expires().plus(skew).isAfter(clock.instant())) {
            return known;
        }
        remembered.invalidate(whole);
        return null;
    }

    /** The verdict without regard to revocations. */
    private Future<TokenVerdict> verifyIfNew(
            String token, @Nullable VerifiedToken known, TokenDigest whole, TokenDigest signed) {
        if (known != null) {
            return Future.succeededFuture(known.verdict());
        }
        return keys.current()
                .compose(resolver -> verify(token, resolver, true))
                .onSuccess(verdict -> {
                    if (verdict instanceof Valid valid) {
                        remembered.put(whole, new VerifiedToken(valid, signed));
                    }
                })
                .otherwise(down -> new Refused(Outages.identityUnknown()));
    }

    /**
     * Refuses a token from now on, because the sign-in server revoked it. Invalid tokens are not
     * stored, because they are refused anyway. Gateways of the previous version look tokens up by
     * the digest of the whole text, so both digests are stored during a rolling update.
     */
    public void revoke(String token) {
        if (token.length() > TokenRules.MAX_LENGTH) {
            return;
        }
        TokenDigest whole = TokenDigest.of(token);
        TokenDigest signed = TokenDigest.ofSigned(token);
        verifyIfNew(token, findRemembered(whole), whole, signed)
                .onSuccess(found -> {
                    if (found instanceof Valid valid) {
                        Instant end = valid.expires().plus(skew);
                        revoked.add(signed, end);
                        revoked.add(whole, end);
                        remembered.invalidate(whole);
                    }
                });
    }

    private Future<TokenVerdict> verify(
            String token, JwksVerificationKeyResolver resolver, boolean mayReadKeys) {
        try {
            return Future.succeededFuture(readClaims(rules.accessToken(token, resolver)));
        } catch (InvalidJwtException e) {
            if (mayReadKeys && isUnknownKey(e)) {
                return keys.reload().compose(newKeys -> verify(token, newKeys, false));
            }
            return refuse(LocalizedText.constant(rules.reason(e)));
        } catch (MalformedClaimException | InvalidClaim e) {
            return refuse(GatewayText.localized(GatewayText::claimShape));
        }
    }

    private static Valid readClaims(JwtContext context) throws MalformedClaimException {
        JwtClaims claims = context.getJwtClaims();
        return new Valid(
                Caller.of(claims.getClaimsMap()),
                Set.copyOf(claims.getAudience()),
                Instant.ofEpochSecond(claims.getExpirationTime().getValue()),
                KeyBinding.thumbprint(claims));
    }

    private static boolean isUnknownKey(InvalidJwtException failure) {
        @Nullable Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof UnresolvableKeyException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static Future<TokenVerdict> refuse(LocalizedText reason) {
        return Future.succeededFuture(new Refused(Problems.invalidToken(reason)));
    }

    /**
     * The stored result of verifying a token.
     *
     * @param signed digest of the token's signed part, kept because computing it is expensive
     */
    private record VerifiedToken(Valid verdict, TokenDigest signed) {}
}
