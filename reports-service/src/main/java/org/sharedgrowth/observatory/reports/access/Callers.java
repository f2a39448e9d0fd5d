package org.sharedgrowth.observatory.reports.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.sharedgrowth.observatory.identity.Caller;

/** Finds out who is calling. */
@ApplicationScoped
public class Callers {
    private final CurrentIdentityAssociation identity;

    Callers(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    /** The caller; a guest when there is no token. A token that is not valid fails. */
    public Uni<Caller> current() {
        return identity.getDeferredIdentity().map(Callers::of);
    }

    /**
     * The caller of something that a stolen password must not be enough for; fails with {@link
     * Refused} if nothing stronger stands behind the token.
     */
    public Uni<Caller> strong() {
        return current()
                .invoke(caller -> {
                    if (!caller.strong()) {
                        throw Refused.secondFactor();
                    }
                });
    }

    private static Caller of(SecurityIdentity identity) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Caller.GUEST;
        }
        Map<String, Object> claims = new HashMap<>();
        for (String name : token.getClaimNames()) {
            Object value = token.getClaim(name);
            if (value != null) {
                claims.put(name, value);
            }
        }
        return Caller.of(claims);
    }
}
