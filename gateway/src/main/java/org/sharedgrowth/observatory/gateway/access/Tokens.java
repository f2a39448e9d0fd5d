package org.sharedgrowth.observatory.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.access.TokenVerdict.Believed;
import org.sharedgrowth.observatory.gateway.access.TokenVerdict.Refused;
import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.InvalidClaim;
import org.sharedgrowth.observatory.tokens.Bound;
import org.sharedgrowth.observatory.tokens.TokenRules;

/** Verifies access tokens, each one once. */
@Singleton
public class Tokens {
    private static final int WARM_UP_CHECKS = 3_000;
    private static final String REVOKED = "The token was revoked.";

    private final SigningKeys keys;
    private final TokenRules rules;
    private final RevokedTokens revoked;
    private final URI issuer;
    private final Duration skew;
    private final Clock clock = Clock.systemUTC();
    private final Cache<TokenDigest, Believed> remembered;

    Tokens(SigningKeys keys, TokenRules rules, RevokedTokens revoked, AccessConfig config) {
        this.keys = keys;
        this.rules = rules;
        this.revoked = revoked;
        this.issuer = config.issuer();
        this.skew = config.clockSkew();
        this.remembered =
                Caffeine.newBuilder()
                        .maximumSize(config.remembered())
                        .expireAfterWrite(Duration.ofMinutes(15))
                        // Waking another thread would take longer than the little there is to do.
                        .executor(Runnable::run)
                        .build();
    }

    /**
     * Has the code for tokens compiled before the first one comes: after a restart all are new.
     * Blocks, for the sign-in server's keys too, without which it does nothing.
     *
     * @param until when it ends at the latest, in nanoseconds
     */
    public void warmUp(long until) {
        Optional<String> forged = WarmUpToken.of(published(until), issuer);
        for (int i = 0; i < WARM_UP_CHECKS && System.nanoTime() - until < 0; i++) {
            forged.ifPresent(this::verifyForWarmUp);
        }
    }

    private List<JsonWebKey> published(long until) {
        try {
            return keys.published()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException | TimeoutException e) {
            return List.of();
        }
    }

    private void verifyForWarmUp(String forged) {
        check(forged);
        try {
            rules.verifiedBefore(forged);
        } catch (InvalidJwtException e) {
            throw new IllegalStateException("All of it but its signature is as it should be", e);
        }
    }

    /** The verdict on an access token, whatever service it is meant for; never fails. */
    public Future<TokenVerdict> check(String token) {
        TokenDigest signed = TokenDigest.ofSigned(token);
        TokenDigest whole = TokenDigest.of(token);
        if (revoked.has(signed) || revoked.has(whole)) {
            return refused(REVOKED);
        }
        Future<TokenVerdict> verdict = genuine(token, whole);
        return revoked.hasAll()
                ? verdict
                : verdict.compose(found -> lookedUp(found, signed, whole));
    }

    private Future<TokenVerdict> lookedUp(
            TokenVerdict verdict, TokenDigest signed, TokenDigest whole) {
        return switch (verdict) {
            case Refused no -> Future.succeededFuture(no);
            case Believed believed ->
                    revoked.lookUp(signed, whole)
                            .<TokenVerdict>map(gone ->
                                    gone ? new Refused(Problems.invalidToken(REVOKED)) : believed)
                            .otherwise(down ->
                                    new Refused(Outages.unavailable("list of revoked tokens")));
        };
    }

    /** As if no token could be taken back. */
    private Future<TokenVerdict> genuine(String token, TokenDigest digest) {
        if (token.length() > TokenRules.LONGEST) {
            return refused("The token is longer than " + TokenRules.LONGEST + " bytes.");
        }
        Believed known = remembered.getIfPresent(digest);
        if (known != null) {
            if (known.expires().plus(skew).isAfter(clock.instant())) {
                return Future.succeededFuture(known);
            }
            remembered.invalidate(digest);
        }
        return keys.current()
                .compose(resolver -> verified(token, resolver, true))
                .onSuccess(verdict -> remember(digest, verdict))
                .otherwise(down -> new Refused(Outages.unavailable("sign-in server")));
    }

    /**
     * Refuses a token from now on, since the sign-in server took it back. One that is not genuine
     * takes no room: nobody believes it anyway. Gateways of the version before know it by the
     * digest of its whole text, so it is told by both while an update goes on.
     */
    public void revoke(String token) {
        TokenDigest digest = TokenDigest.of(token);
        genuine(token, digest)
                .onSuccess(verdict -> {
                    if (verdict instanceof Believed believed) {
                        Instant end = believed.expires().plus(skew);
                        revoked.add(TokenDigest.ofSigned(token), end);
                        revoked.add(digest, end);
                        remembered.invalidate(digest);
                    }
                });
    }

    private void remember(TokenDigest digest, TokenVerdict verdict) {
        if (verdict instanceof Believed believed) {
            remembered.put(digest, believed);
        }
    }

    private Future<TokenVerdict> verified(
            String token, JwksVerificationKeyResolver resolver, boolean mayReadKeys) {
        try {
            return Future.succeededFuture(believed(rules.accessToken(token, resolver)));
        } catch (InvalidJwtException e) {
            if (mayReadKeys && isUnknownKey(e)) {
                return keys.fresh().compose(fresh -> verified(token, fresh, false));
            }
            return refused(rules.reason(e));
        } catch (MalformedClaimException | InvalidClaim e) {
            return refused("A claim has the wrong shape.");
        }
    }

    private static Believed believed(JwtContext context) throws MalformedClaimException {
        JwtClaims claims = context.getJwtClaims();
        return new Believed(
                Caller.of(claims.getClaimsMap()),
                Set.copyOf(claims.getAudience()),
                Instant.ofEpochSecond(claims.getExpirationTime().getValue()),
                Bound.to(claims));
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

    private static Future<TokenVerdict> refused(String reason) {
        return Future.succeededFuture(new Refused(Problems.invalidToken(reason)));
    }
}
