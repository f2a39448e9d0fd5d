package org.sharedgrowth.observatory.gateway.access;

/** A token addressed to the gateway was not issued for this purpose by the sign-in server. */
public final class TokenNotGenuine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param reason written to logs, so it must not contain any part of the token
     */
    TokenNotGenuine(String reason) {
        super(reason);
    }
}
