package org.sharedgrowth.observatory.gateway.resilience;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/** Recent times to the first byte, and their 95th percentile. Thread-safe. */
public final class Latencies {
    private static final int SAMPLES = 256;
    private static final int RECOMPUTE_INTERVAL = 64;

    private final AtomicLongArray ring = new AtomicLongArray(SAMPLES);
    private final AtomicInteger next;
    private volatile long p95 = Long.MAX_VALUE;

    /** Starts without any times. */
    public Latencies() {
        this(0);
    }

    /**
     * For tests of the counter, which overflows after two billion: starts as if this many times had
     * been added.
     */
    Latencies(int added) {
        next = new AtomicInteger(added);
    }

    /** Adds a time, in nanoseconds. */
    public void add(long nanos) {
        int at = next.getAndIncrement();
        ring.lazySet(at & SAMPLES - 1, nanos);
        if ((at & RECOMPUTE_INTERVAL - 1) == RECOMPUTE_INTERVAL - 1) {
            recompute(at < 0 || at >= SAMPLES ? SAMPLES : at + 1);
        }
    }

    private void recompute(int count) {
        long[] sorted = new long[count];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = ring.get(i);
        }
        Arrays.sort(sorted);
        p95 = sorted[(int) (sorted.length * 0.95)];
    }

    /** The 95th percentile in nanoseconds; {@link Long#MAX_VALUE} while there are too few times. */
    public long p95() {
        return p95;
    }
}
