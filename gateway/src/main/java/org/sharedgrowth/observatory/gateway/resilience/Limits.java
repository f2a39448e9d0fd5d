package org.sharedgrowth.observatory.gateway.resilience;

import org.jspecify.annotations.Nullable;

/**
 * How many requests a service is given at once: one limit for short requests, another for exports
 * and uploads. The time of a file says how large it is, not how the service does, so it must not
 * change the limit of the others; but where short requests find no place, long ones do not either.
 */
public final class Limits {
    private final Limiter ofShort;
    private final Limiter ofLong;

    /**
     * @param least no limit falls below
     * @param most no limit rises above
     */
    public Limits(int least, int most) {
        ofShort = new Limiter(least, most);
        ofLong = new Limiter(least, most);
    }

    /**
     * Takes a place.
     *
     * @param now in nanoseconds, as {@link System#nanoTime()} tells it
     * @return the limiter to give it back to; null when there is none
     */
    public @Nullable Limiter enter(Priority priority, String caller, long now) {
        if (!priority.isLong()) {
            return ofShort.enter(priority, caller, now) ? ofShort : null;
        }
        return ofShort.hasRoom(priority, now) && ofLong.enter(priority, caller, now)
                ? ofLong
                : null;
    }
}
