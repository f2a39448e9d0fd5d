package org.sharedgrowth.observatory.indicators.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.InvalidClaim;
import org.sharedgrowth.observatory.indicators.problem.Credentials;

/**
 * Verifies the token of a request, also where a guest would do: credentials that are sent are
 * either good or refused, never ignored.
 */
@ApplicationScoped
class Authentication {
    private static final Logger LOG = Logger.getLogger(Authentication.class);

    private final CurrentIdentityAssociation identities;
    private final CurrentCaller current;

    Authentication(CurrentIdentityAssociation identities, CurrentCaller current) {
        this.identities = identities;
        this.current = current;
    }

    @ServerRequestFilter(preMatching = true)
    @Nullable Uni<Void> authenticate(ContainerRequestContext request) {
        @Nullable List<String> sent = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        if (sent.size() > 1) {
            throw Credentials.ambiguous();
        }
        return identities
                .getDeferredIdentity()
                .onFailure()
                .transform(Authentication::refusal)
                .invoke(identity -> current.set(callerOf(identity)))
                .replaceWithVoid();
    }

    private static Throwable refusal(Throwable failure) {
        for (@Nullable Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof AuthenticationFailedException) {
                LOG.infof("token refused reason=%s", e.getMessage());
                return Credentials.refused();
            }
        }
        LOG.warnf("token not verifiable reason=%s", failure.toString());
        return Credentials.unverifiable();
    }

    private static Caller callerOf(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw Credentials.refused();
        }
        Map<String, Object> claims = new HashMap<>();
        token.getClaimNames().forEach(name -> claims.put(name, token.getClaim(name)));
        if (!"Bearer".equals(token.<Object>getClaim("typ")) || claims.containsKey("cnf")) {
            // An ID or refresh token, or one bound to a key whose possession a bearer does not
            // prove.
            throw Credentials.refused();
        }
        try {
            return Caller.of(claims);
        } catch (InvalidClaim e) {
            LOG.infof("token refused claim=%s", e.claim());
            throw Credentials.refused();
        }
    }
}
