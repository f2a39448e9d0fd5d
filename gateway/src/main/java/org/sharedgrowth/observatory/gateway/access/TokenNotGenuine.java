package org.sharedgrowth.observatory.gateway.access;

/** A token addressed to the gateway was not issued for this purpose by the sign-in server. */
public final class TokenNotGenuine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param reason without any part of the token, since logs hold it
     */
    TokenNotGenuine(String reason) {
        super(reason);
    }
}
