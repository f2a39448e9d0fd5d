package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.derived.DerivedParameters;
import org.sharedgrowth.observatory.indicators.structure.Names;

/**
 * A derived flow.
 *
 * @param code id of its dataflow and code of its indicator
 * @param version increases with each release and when the flow ends
 * @param dataKey the store's key
 * @param computedRelease number of the newest release of any flow when it was last computed; -1 if
 *     it has not been computed yet
 * @param inputRelease number of the newest public release of any input at that time
 * @param failure why the last computation gave no figures, in English; null in all other cases
 * @param endedAt null unless it has ended
 */
public record DerivedFlow(
        UUID id,
        String code,
        int version,
        String dataKey,
        String method,
        DerivedParameters parameters,
        Names names,
        Instant createdAt,
        long computedRelease,
        long inputRelease,
        @Nullable String failure,
        @Nullable Instant endedAt) {
    /** Whether it has not ended, and so is computed again. */
    public boolean isOpen() {
        return endedAt == null;
    }
}
