package org.sharedgrowth.observatory.gateway.resilience;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many places each caller holds; whoever holds none is not remembered. */
public final class Held {
    private final ConcurrentMap<String, Integer> places = new ConcurrentHashMap<>();

    /** One more; how many it are now. */
    public int take(String caller) {
        return places.merge(caller, 1, Integer::sum);
    }

    /** One less. */
    public void giveBack(String caller) {
        places.computeIfPresent(caller, (same, count) -> count == 1 ? null : count - 1);
    }

    /** So many. */
    public int of(String caller) {
        return places.getOrDefault(caller, 0);
    }
}
