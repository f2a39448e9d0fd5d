package org.sharedgrowth.observatory.indicators.release;

import java.time.Instant;
import java.util.List;

/** The outcome of an attempt to release. */
public sealed interface ReleaseOutcome {

    /** The data was released and is public as soon as the transaction commits. */
    record Released(Release release) implements ReleaseOutcome {}

    /**
     * The requested transaction time is in the future: nothing was written.
     *
     * @param now the current time by the database's clock
     */
    record InFuture(Instant requested, Instant now) implements ReleaseOutcome {}

    /**
     * The requested transaction time is not later than the flow's newest: nothing was written.
     *
     * @param newest id of the flow's newest release
     * @param newestAt its transaction time
     */
    record TooEarly(Instant requested, long newest, Instant newestAt) implements ReleaseOutcome {}

    /**
     * Another release changed the same series since the check: nothing was written.
     *
     * @param keys the series concerned, the first hundred in order
     */
    record Conflict(List<String> keys) implements ReleaseOutcome {
        public Conflict {
            keys = List.copyOf(keys);
        }
    }
}
