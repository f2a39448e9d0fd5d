package org.sharedgrowth.observatory.indicators.idempotency;

import java.time.Duration;
import java.util.List;
import org.sharedgrowth.observatory.indicators.problem.Problem;

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

    /**
     * To be asked within the transaction, which is rolled back by the failure.
     *
     * @throws Problem 503 if it has passed
     */
    void require() {
        if (System.nanoTime() - at > 0) {
            throw new Problem(
                            503,
                            "unavailable",
                            "A part of the service does not answer",
                            "It took too long, so nothing was changed by this request. Send it"
                                    + " again with the same Idempotency-Key in a few seconds.",
                            List.of())
                    .header("Retry-After", "5");
        }
    }
}
