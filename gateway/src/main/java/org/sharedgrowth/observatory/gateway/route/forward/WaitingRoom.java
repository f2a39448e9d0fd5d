package org.sharedgrowth.observatory.gateway.route.forward;

import java.util.concurrent.atomic.AtomicInteger;
import org.sharedgrowth.observatory.gateway.resilience.Held;

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
    private final Held held = new Held();

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
        if (held.take(caller) > mostOfACaller) {
            leave(caller);
            return Entry.TOO_OFTEN;
        }
        return Entry.WELCOME;
    }

    void leave(String caller) {
        all.decrementAndGet();
        held.giveBack(caller);
    }
}
