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

    /** The caller; a guest if there is no token. Fails for an invalid token. */
    public Uni<Caller> current() {
        return identity.getDeferredIdentity().map(Callers::of);
    }

    /**
     * The caller of an operation that requires more than a password; fails with {@link Refused} if
     * the token has no second factor or key behind it.
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
