package org.sharedgrowth.observatory.gateway.resilience;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts the slots that each caller holds. */
public final class HeldSlots {
    private final ConcurrentMap<String, Integer> slots = new ConcurrentHashMap<>();

    /** Adds a slot; returns the caller's new count. */
    public int take(String caller) {
        return slots.merge(caller, 1, Integer::sum);
    }

    /** Releases a slot. */
    public void giveBack(String caller) {
        slots.computeIfPresent(caller, (same, count) -> count == 1 ? null : count - 1);
    }

    /** The number of slots that the caller holds. */
    public int of(String caller) {
        return slots.getOrDefault(caller, 0);
    }
}
