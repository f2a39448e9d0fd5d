package org.sharedgrowth.observatory.gateway.route.capacity;

import java.util.concurrent.atomic.AtomicInteger;
import org.sharedgrowth.observatory.gateway.resilience.HeldSlots;

/** Counts the long polls and event streams in progress. */
final class WaitingRoom {
    /** Whether another request may wait. */
    enum Entry {
        ADMITTED,
        /** The limit for all callers is reached. */
        FULL,
        /** The limit for this caller is reached. */
        CALLER_FULL
    }

    private final int max;
    private final int maxPerCaller;
    private final AtomicInteger all = new AtomicInteger();
    private final HeldSlots held = new HeldSlots();

    WaitingRoom(int max, int maxPerCaller) {
        this.max = max;
        this.maxPerCaller = maxPerCaller;
    }

    /** Adds a request if there is room; if it is admitted, it has to {@link #leave} at its end. */
    Entry enter(String caller) {
        if (all.incrementAndGet() > max) {
            all.decrementAndGet();
            return Entry.FULL;
        }
        if (held.take(caller) > maxPerCaller) {
            leave(caller);
            return Entry.CALLER_FULL;
        }
        return Entry.ADMITTED;
    }

    void leave(String caller) {
        all.decrementAndGet();
        held.giveBack(caller);
    }
}
