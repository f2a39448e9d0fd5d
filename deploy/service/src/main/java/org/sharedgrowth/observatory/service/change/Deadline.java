package org.sharedgrowth.observatory.service.change;

import java.time.Duration;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.service.problem.Problem;
import org.sharedgrowth.observatory.service.problem.ServiceText;

/**
 * The latest time at which a request may take effect. After it the client has received an error, so
 * nothing may change any more.
 *
 * @param at in terms of {@code System.nanoTime()}
 */
public record Deadline(long at) {
    /** A deadline that is this much later than now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /**
     * Fails once the deadline has passed. To be called within the transaction, which the exception
     * then rolls back.
     *
     * @throws Problem 503 if it has passed
     */
    public void requireNotPassed() {
        if (System.nanoTime() - at > 0) {
            throw new Problem(
                            ProblemType.UNAVAILABLE,
                            ServiceText.localized(ServiceText::tookTooLong))
                    .header("Retry-After", "5");
        }
    }
}
