package org.sharedgrowth.observatory.gateway.resilience;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Limits repeated requests to a share of all requests, so that repeats cannot overload a slow
 * server. A small budget is available from the start for times with few requests.
 */
public final class RetryBudget {
    /** Cost of one repeat; the budget is counted in thousandths of a repeat. */
    private static final long ONE = 1_000;

    private static final long RESERVE = 10 * ONE;
    private static final long MAX = 100 * ONE;

    private final long share;
    private final AtomicLong tokens = new AtomicLong(RESERVE);

    /**
     * @param share share of the requests that may be repeated, such as 0.1
     */
    public RetryBudget(double share) {
        this.share = Math.round(share * ONE);
    }

    /** Counts a first attempt. */
    public void countAttempt() {
        if (tokens.get() < MAX) {
            tokens.addAndGet(share);
        }
    }

    /** Takes one repeat from the budget; false if it is used up. */
    public boolean take() {
        while (true) {
            long available = tokens.get();
            if (available < ONE) {
                return false;
            }
            if (tokens.compareAndSet(available, available - ONE)) {
                return true;
            }
        }
    }
}
