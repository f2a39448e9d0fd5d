package org.sharedgrowth.observatory.indicators.release;

import java.util.List;

/** How an attempt to release ended. */
public sealed interface ReleaseOutcome {

    /** It is public as soon as the transaction commits. */
    record Released(Release release) implements ReleaseOutcome {}

    /**
     * Another release touched the same series since the check: nothing was written.
     *
     * @param keys the series concerned, the first hundred in order
     */
    record Conflict(List<String> keys) implements ReleaseOutcome {
        public Conflict {
            keys = List.copyOf(keys);
        }
    }
}
