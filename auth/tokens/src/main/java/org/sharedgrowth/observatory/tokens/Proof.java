package org.sharedgrowth.observatory.tokens;

import java.time.Instant;
import java.util.Optional;

/**
 * A validated proof of possession. It may have been used before; the caller must check that.
 *
 * @param thumbprint SHA-256 of the key that signed it, in the form in which tokens name their key
 * @param id unique for each proof of that key
 * @param issuedAt by the client's clock
 * @param nonce the nonce in the proof, if any
 */
public record Proof(String thumbprint, String id, Instant issuedAt, Optional<String> nonce) {}
