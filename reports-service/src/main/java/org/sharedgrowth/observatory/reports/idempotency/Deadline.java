package org.sharedgrowth.observatory.reports.idempotency;

import java.time.Duration;
import org.sharedgrowth.observatory.reports.access.ProblemType;
import org.sharedgrowth.observatory.reports.access.Refused;

/**
 * Until when a request may still take effect. Whoever asked is told by then that it failed, and
 * must not find later that it happened after all.
 *
 * @param at by {@code System.nanoTime()}
 */
record Deadline(long at) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Refuses if it has passed: within a transaction, which is rolled back by that. */
    void require() {
        if (System.nanoTime() - at > 0) {
            throw new Refused(
                    ProblemType.UNAVAILABLE,
                    "It took too long, so nothing was changed by this request; send it again with"
                            + " the same Idempotency-Key in a few seconds.");
        }
    }
}
