package org.sharedgrowth.observatory.gateway.key;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Information about an API key, without the key itself.
 *
 * @param name name chosen by the owner
 * @param start its first characters
 * @param lastUsed day of its last use; empty if it was never used
 * @param expires when it expires unless it is revoked earlier
 */
public record ApiKey(
        UUID id,
        String name,
        String start,
        Instant made,
        Optional<LocalDate> lastUsed,
        Instant expires) {}
