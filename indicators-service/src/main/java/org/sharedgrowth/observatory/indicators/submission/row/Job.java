package org.sharedgrowth.observatory.indicators.submission.row;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A submission whose check has begun.
 *
 * @param version of its row; the result is stored only if nobody changed the row meanwhile
 * @param attempt how many checks of it were begun, this one included
 */
public record Job(
        UUID id,
        long number,
        int version,
        int attempt,
        String flow,
        String provider,
        Set<String> areas,
        boolean skipUnknown,
        Instant submittedAt) {}
