package org.sharedgrowth.observatory.reports.idempotency;

import java.time.Duration;
import org.sharedgrowth.observatory.reports.access.ProblemType;
import org.sharedgrowth.observatory.reports.access.Refused;

/**
 * Until when a request may take effect. After that its client has been told that it failed, so it
 * must not take effect later.
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
                    "It took too long, so the request was abandoned and changed nothing; send it"
                            + " again with the same Idempotency-Key in a few seconds.");
        }
    }
}
