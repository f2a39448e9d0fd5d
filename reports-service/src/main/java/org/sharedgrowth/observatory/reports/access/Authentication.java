package org.sharedgrowth.observatory.reports.access;

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
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.reports.telemetry.Labels;
import org.sharedgrowth.observatory.tokens.Bound;
import org.sharedgrowth.observatory.tokens.TokenRules;

/**
 * Verifies the token of a request, even if guests are allowed: credentials are either valid or
 * refused, never ignored.
 */
@ApplicationScoped
class Authentication {
    private static final Logger LOG = Logger.getLogger(Authentication.class);

    /** Clocks differ by up to a minute. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private final CurrentIdentityAssociation identities;
    private final Possession possession;
    private final TokenRules rules;

    Authentication(
            CurrentIdentityAssociation identities,
            Possession possession,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") URI issuer) {
        this.identities = identities;
        this.possession = possession;
        this.rules = new TokenRules(issuer, SKEW);
    }

    @ServerRequestFilter(preMatching = true)
    public @Nullable Uni<Void> authenticate(
            ContainerRequestContext request, HttpServerRequest http) {
        @Nullable List<String> sent = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        if (sent.size() > 1) {
            throw new Refused(
                    ProblemType.AMBIGUOUS_CREDENTIALS, "Send exactly one Authorization header.");
        }
        Optional<String> key = possession.of(http);
        return identities
                .getDeferredIdentity()
                .invoke(identity -> check(identity, key, http))
                .replaceWithVoid();
    }

    /**
     * The framework has verified signature, issuer and audience; the rules shared with the gateway
     * check the rest of the token.
     */
    private void check(SecurityIdentity identity, Optional<String> key, HttpServerRequest http) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw Refused.token("Only the schemes Bearer and DPoP are accepted here.");
        }
        try {
            JwtClaims claims = rules.verifiedBefore(token.getRawToken());
            if (!Bound.to(claims).equals(key)) {
                throw Refused.token("The token is not sent by the holder of its key.");
            }
            Labels.note(http, identity.getPrincipal().getName());
        } catch (InvalidJwtException e) {
            LOG.infof("event=token-refused reason=%s", rules.reason(e));
            throw Refused.token(rules.reason(e));
        }
    }
}
