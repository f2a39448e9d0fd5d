package org.sharedgrowth.observatory.gateway.key;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Information about an API key, without the key itself.
 *
 * @param name given by its owner
 * @param start its first characters
 * @param lastUsed the day, if it was ever used
 * @param expires when it ends unless it is revoked before
 */
public record ApiKey(
        UUID id,
        String name,
        String start,
        Instant made,
        Optional<LocalDate> lastUsed,
        Instant expires) {}
