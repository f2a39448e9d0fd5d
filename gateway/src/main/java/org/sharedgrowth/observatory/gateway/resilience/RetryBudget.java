package org.sharedgrowth.observatory.gateway.resilience;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many requests may be sent a second time: a tenth of all, so that repeating cannot turn a slow
 * server into a dead one. A little is there from the start, for quiet hours.
 */
public final class RetryBudget {
    private static final long ONE = 1_000;
    private static final long RESERVE = 10 * ONE;
    private static final long MOST = 100 * ONE;

    private final long share;
    private final AtomicLong tokens = new AtomicLong(RESERVE);

    /**
     * @param share of the requests that may be repeated, such as 0.1
     */
    public RetryBudget(double share) {
        this.share = Math.round(share * ONE);
    }

    /** A first try was sent. */
    public void spent() {
        if (tokens.get() < MOST) {
            tokens.addAndGet(share);
        }
    }

    /** Takes the right to repeat one, if there is one. */
    public boolean take() {
        while (true) {
            long now = tokens.get();
            if (now < ONE) {
                return false;
            }
            if (tokens.compareAndSet(now, now - ONE)) {
                return true;
            }
        }
    }
}
