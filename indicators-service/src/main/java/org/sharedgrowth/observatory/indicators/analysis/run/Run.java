package org.sharedgrowth.observatory.indicators.analysis.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A long computation that a caller requested, and its state.
 *
 * @param version increases with each change of the state
 * @param request parameters as JSON
 * @param owner subject of the caller who requested it
 * @param done number of completed units of work
 * @param total number of all units of work
 * @param result as JSON; null until the run is done
 * @param failure why it has no result; null unless it failed
 */
public record Run(
        UUID id,
        int version,
        String kind,
        String request,
        String owner,
        RunState state,
        long done,
        long total,
        @Nullable String result,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {}
