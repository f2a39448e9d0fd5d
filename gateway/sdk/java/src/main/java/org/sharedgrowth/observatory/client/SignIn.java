package org.sharedgrowth.observatory.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.security.PrivateKey;
import java.util.Map;
import java.util.function.Supplier;

/** How a program authenticates. */
public interface SignIn {
    /**
     * Headers for one request.
     *
     * @param uri address of the request, with its query
     * @param nonce nonce that the server requires in a proof; empty if it requires none
     */
    Map<String, String> headers(HttpClient http, URI base, String method, URI uri, String nonce);

    /** Discards a token that was refused. Returns whether a new one can be requested. */
    default boolean renew() {
        return false;
    }

    /** A guest: reads released data. */
    static SignIn guest() {
        return (http, base, method, uri, nonce) -> Map.of();
    }

    /** A token from a supplier that is called before each request. */
    static SignIn token(Supplier<String> token) {
        return (http, base, method, uri, nonce) -> Map.of("Authorization", "Bearer " + token.get());
    }

    /** A guest with an API key; requests are counted for the key's owner. */
    static SignIn apiKey(String key) {
        return (http, base, method, uri, nonce) -> Map.of("X-API-Key", key);
    }

    /**
     * A program with a registered key (client credentials, {@code private_key_jwt}, ES256). Its
     * tokens are bound to a key that never leaves this process, and each request proves possession
     * of that key (DPoP, RFC 9449).
     *
     * @param client id of the program
     * @param key its private key, see {@link Keys#pem}
     */
    static SignIn client(String client, PrivateKey key) {
        return new SignedClient(client, key);
    }
}
