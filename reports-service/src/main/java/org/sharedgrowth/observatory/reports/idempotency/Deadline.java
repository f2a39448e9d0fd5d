package org.sharedgrowth.observatory.reports.idempotency;

import java.time.Duration;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.reports.access.Refused;

/**
 * The latest time at which a request may take effect. After it the client has received an error, so
 * nothing may change any more.
 *
 * @param at in terms of {@code System.nanoTime()}
 */
record Deadline(long at) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Throws if it has passed; within a transaction this causes a rollback. */
    void require() {
        if (System.nanoTime() - at > 0) {
            throw new Refused(
                    ProblemType.UNAVAILABLE,
                    "It took too long, so the request was abandoned and changed nothing; send it"
                            + " again with the same Idempotency-Key in a few seconds.");
        }
    }
}
