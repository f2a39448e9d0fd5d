package org.sharedgrowth.observatory.service.caller;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.InvalidClaim;
import org.sharedgrowth.observatory.operation.TemporaryFailure;
import org.sharedgrowth.observatory.service.problem.Credentials;
import org.sharedgrowth.observatory.tokens.KeyBinding;
import org.sharedgrowth.observatory.tokens.TokenRules;

/**
 * Verifies the token of a request, even if guests are allowed: credentials are either valid or
 * refused, never ignored.
 */
@ApplicationScoped
class Authentication {
    private static final Logger LOG = Logger.getLogger(Authentication.class);

    /** Clocks may differ by up to a minute. */
    private static final Duration MAX_CLOCK_SKEW = Duration.ofSeconds(60);

    private final CurrentIdentityAssociation identities;
    private final CurrentCaller current;
    private final Possession possession;
    private final TokenRules rules;

    Authentication(
            CurrentIdentityAssociation identities,
            CurrentCaller current,
            Possession possession,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") URI issuer) {
        this.identities = identities;
        this.current = current;
        this.possession = possession;
        this.rules = new TokenRules(issuer, MAX_CLOCK_SKEW);
    }

    @ServerRequestFilter(preMatching = true)
    @Nullable Uni<Void> authenticate(ContainerRequestContext request, HttpServerRequest http) {
        @Nullable List<String> sent = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        if (sent.size() > 1) {
            throw Credentials.ambiguous();
        }
        Optional<String> key = possession.provenKey(http);
        return identities
                .getDeferredIdentity()
                .onFailure()
                .transform(Authentication::refusal)
                .invoke(identity -> setCaller(http, callerOf(identity, key)))
                .replaceWithVoid();
    }

    private void setCaller(HttpServerRequest http, Caller caller) {
        current.set(caller);
        Labels.storeTier(http, caller);
    }

    private static Throwable refusal(Throwable failure) {
        for (@Nullable Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof AuthenticationFailedException
                    && !TemporaryFailure.isUnansweredIn(failure)) {
                LOG.infof("token refused reason=%s", kind(failure));
                return Credentials.refused();
            }
        }
        LOG.warnf("token not verifiable reason=%s", failure.toString());
        return Credentials.unverifiable();
    }

    /**
     * The kind of failure; the message of the framework is not used, because it may quote the
     * token.
     */
    private static String kind(Throwable failure) {
        Throwable rootCause = failure;
        while (rootCause.getCause() != null) {
            rootCause = rootCause.getCause();
        }
        return rootCause.getClass().getSimpleName();
    }

    /**
     * The framework has verified signature, issuer and audience; the rules shared with the gateway
     * check the rest of the token.
     */
    private Caller callerOf(SecurityIdentity identity, Optional<String> key) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw Credentials.refused();
        }
        try {
            JwtClaims claims = rules.claimsOfVerifiedToken(token.getRawToken());
            if (!KeyBinding.thumbprint(claims).equals(key)) {
                LOG.info("token refused reason=not sent by the holder of its key");
                throw Credentials.refused();
            }
            return Caller.of(claims.getClaimsMap());
        } catch (InvalidJwtException e) {
            LOG.infof("token refused reason=%s", rules.reason(e));
            throw Credentials.refused();
        } catch (InvalidClaim e) {
            LOG.infof("token refused claim=%s", e.claim());
            throw Credentials.refused();
        }
    }
}
