package org.sharedgrowth.observatory.tokens;

import java.util.Map;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;

/** The key a token is bound to (RFC 9449, section 6). */
public final class KeyBinding {
    private KeyBinding() {}

    /** The SHA-256 thumbprint of the key; empty for a bearer token. */
    public static Optional<String> thumbprint(JwtClaims claims) {
        return claims.getClaimValue("cnf") instanceof Map<?, ?> confirmation
                        && confirmation.get("jkt") instanceof String thumbprint
                ? Optional.of(thumbprint)
                : Optional.empty();
    }
}
