package org.sharedgrowth.observatory.indicators.idempotency;

import java.time.Duration;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.problem.Problem;

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

    /**
     * Called within the transaction, which the exception rolls back.
     *
     * @throws Problem 503 if it has passed
     */
    void require() {
        if (System.nanoTime() - at > 0) {
            throw new Problem(
                            ProblemType.UNAVAILABLE,
                            "It took too long, so the request was abandoned and changed nothing."
                                    + " Send it again with the same Idempotency-Key in a few seconds.")
                    .header("Retry-After", "5");
        }
    }
}
