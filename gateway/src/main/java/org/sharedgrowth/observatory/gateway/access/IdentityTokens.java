package org.sharedgrowth.observatory.gateway.access;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.sharedgrowth.observatory.tokens.TokenRules;

/** Verifies the two kinds of token that the sign-in server addresses to the gateway itself. */
@Singleton
public class IdentityTokens {
    private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final SigningKeys keys;
    private final TokenRules rules;

    IdentityTokens(SigningKeys keys, TokenRules rules) {
        this.keys = keys;
        this.rules = rules;
    }

    /** The claims of an ID token; fails when it is not genuine or is for another sign-in. */
    public Future<JwtClaims> idToken(String token, String clientId, String nonce) {
        return keys.current()
                .compose(resolver -> verify(() -> rules.idToken(token, resolver, clientId)))
                .compose(claims ->
                        nonce.equals(claims.getClaimValueAsString("nonce"))
                                ? Future.succeededFuture(claims)
                                : Future.failedFuture(
                                        new TokenNotGenuine("nonce of another sign-in")));
    }

    /** The claims of a back-channel logout token; fails when it is not genuine. */
    public Future<JwtClaims> logoutToken(String token, String clientId) {
        return keys.current().compose(resolver -> verify(() -> logout(token, resolver, clientId)));
    }

    private JwtContext logout(String token, JwksVerificationKeyResolver resolver, String clientId)
            throws InvalidJwtException {
        JwtContext context = rules.logoutToken(token, resolver, clientId);
        JwtClaims claims = context.getJwtClaims();
        boolean isLogout =
                claims.getClaimValue("events") instanceof Map<?, ?> events
                        && events.containsKey(LOGOUT_EVENT);
        if (!isLogout) {
            throw new TokenNotGenuine("no logout event");
        }
        if (claims.hasClaim("nonce")) {
            throw new TokenNotGenuine("a logout token has no nonce");
        }
        return context;
    }

    private Future<JwtClaims> verify(Verification verification) {
        try {
            return Future.succeededFuture(verification.verify().getJwtClaims());
        } catch (InvalidJwtException e) {
            return Future.failedFuture(new TokenNotGenuine(rules.reason(e)));
        } catch (TokenNotGenuine e) {
            return Future.failedFuture(e);
        }
    }

    @FunctionalInterface
    private interface Verification {
        JwtContext verify() throws InvalidJwtException;
    }
}
