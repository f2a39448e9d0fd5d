package org.sharedgrowth.observatory.tokens;

import java.time.Instant;
import java.util.Optional;

/**
 * A proof of possession that was checked, but for its being used once only.
 *
 * @param thumbprint SHA-256 of the key that made it, as tokens name it
 * @param id unique for each proof of that key
 * @param issuedAt by the client's clock
 * @param nonce what the client repeated of the server's, if anything
 */
public record Proof(String thumbprint, String id, Instant issuedAt, Optional<String> nonce) {}
