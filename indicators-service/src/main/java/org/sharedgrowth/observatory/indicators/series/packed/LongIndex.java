package org.sharedgrowth.observatory.indicators.series.packed;

import java.util.Arrays;

/** Maps each of an array's distinct longs to its position; immutable, with open addressing. */
public final class LongIndex {
    private final long[] longs;
    private final int[] slots;
    private final int mask;

    public LongIndex(long[] longs) {
        this.longs = longs;
        int capacity = Integer.highestOneBit(Math.max(8, longs.length) * 2 - 1) * 2;
        this.slots = new int[capacity];
        this.mask = capacity - 1;
        Arrays.fill(slots, -1);
        for (int i = 0; i < longs.length; i++) {
            slots[slot(longs[i])] = i;
        }
    }

    /** The long's position, or -1. */
    public int find(long value) {
        return slots[slot(value)];
    }

    private int slot(long value) {
        int slot = (int) ((value * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (slots[slot] >= 0 && longs[slots[slot]] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
