package org.sharedgrowth.observatory.indicators.submission.row;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A submission whose check has begun.
 *
 * @param version version of its row; the result is stored only if the row did not change meanwhile
 * @param attempt number of checks started for it, including this one
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
