package org.sharedgrowth.observatory.gateway.resilience;

import org.jspecify.annotations.Nullable;

/**
 * The concurrency limits of a service: one for short requests, another for exports and uploads. The
 * time of a large file does not show how fast the service is, so it must not change the limit for
 * short requests. Long requests are refused too when short ones are.
 */
public final class Limits {
    private final Limiter shortRequests;
    private final Limiter longRequests;

    /**
     * @param min lower bound of both limits
     * @param max upper bound of both limits
     */
    public Limits(int min, int max) {
        shortRequests = new Limiter(min, max);
        longRequests = new Limiter(min, max);
    }

    /**
     * Takes a slot.
     *
     * @param now time from {@link System#nanoTime()}
     * @return the limiter to release it to; null if no slot is free
     */
    public @Nullable Limiter enter(Priority priority, String caller, long now) {
        if (!priority.isLong()) {
            return shortRequests.enter(priority, caller, now) ? shortRequests : null;
        }
        return shortRequests.hasRoom(priority, now) && longRequests.enter(priority, caller, now)
                ? longRequests
                : null;
    }
}
