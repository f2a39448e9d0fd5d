package org.sharedgrowth.observatory.gateway.access;

import org.jspecify.annotations.Nullable;

/** A token addressed to the gateway was not issued for this purpose by the sign-in server. */
public final class TokenNotGenuine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TokenNotGenuine(@Nullable String reason) {
        super(reason);
    }
}
