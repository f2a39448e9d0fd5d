package org.sharedgrowth.observatory.gateway.route;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Those who wait for news, by long polls or streams of events. */
final class WaitingRoom {
    /** Whether somebody may come in. */
    enum Entry {
        WELCOME,
        /** There are as many as it holds. */
        FULL,
        /** There are as many of this caller as there may be. */
        TOO_OFTEN
    }

    private final int most;
    private final int mostOfACaller;
    private final AtomicInteger all = new AtomicInteger();
    private final ConcurrentMap<String, Integer> ofCallers = new ConcurrentHashMap<>();

    WaitingRoom(int most, int mostOfACaller) {
        this.most = most;
        this.mostOfACaller = mostOfACaller;
    }

    /** Lets one in, who has to {@link #leave} then. */
    Entry enter(String caller) {
        if (all.incrementAndGet() > most) {
            all.decrementAndGet();
            return Entry.FULL;
        }
        if (ofCallers.merge(caller, 1, Integer::sum) > mostOfACaller) {
            leave(caller);
            return Entry.TOO_OFTEN;
        }
        return Entry.WELCOME;
    }

    void leave(String caller) {
        all.decrementAndGet();
        ofCallers.computeIfPresent(caller, (same, count) -> count == 1 ? null : count - 1);
    }
}
