package org.sharedgrowth.observatory.gateway.resilience;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Limits the number of concurrent requests to a service. While answers take at most twice as long
 * as without load and more than half of the slots are used, the limit grows by its square root;
 * when they take longer, it shrinks in proportion (the gradient algorithm of Netflix's
 * concurrency-limits). A reduced limit also grows back to its initial value with time, because a
 * service without requests cannot show that it has recovered. A caller who holds more than half of
 * the slots cannot take the last ones.
 */
public final class Limiter {
    private static final long WINDOW_NANOS = 100_000_000;
    private static final int MIN_SAMPLES = 10;
    private static final double TOLERATED_RATIO = 2;
    private static final double MIN_FACTOR = 0.7;

    /**
     * Upper bound for what one answer adds to the average ratio, so that a single slow answer does
     * not outweigh all others.
     */
    private static final double MAX_RATIO = 5;

    /** After this time without a reason to shrink, the limit grows by one step. */
    private static final long RECOVERY_NANOS = 1_000_000_000;

    private static final int INITIAL = 128;

    /** Share of the slots available to a caller who holds more than half of them. */
    private static final double SHARE_OF_LARGEST_CALLER = 0.8;

    private final int min;
    private final int max;
    private final int initial;
    private final AtomicInteger inside = new AtomicInteger();
    private final HeldSlots held = new HeldSlots();
    private volatile int limit;
    private volatile long recoversAt;
    private double sum;
    private int samples;
    private int peak;
    private long windowEnds;

    /**
     * @param min lower bound, so that one slow query cannot block all others
     * @param max upper bound
     */
    public Limiter(int min, int max) {
        this.min = min;
        this.max = max;
        this.initial = Math.min(max, Math.max(min, INITIAL));
        this.limit = initial;
    }

    /**
     * Takes a slot; false if those for this priority or this caller are used up.
     *
     * @param now time from {@link System#nanoTime()}
     */
    public boolean enter(Priority priority, String caller, long now) {
        recover(now);
        double slots = limit * priority.share();
        int taken = inside.get();
        if (taken >= slots
                || (taken >= slots * SHARE_OF_LARGEST_CALLER && holdsMostSlots(caller, slots))) {
            return false;
        }
        inside.incrementAndGet();
        held.take(caller);
        return true;
    }

    /** Whether a slot is free for this priority; takes none. */
    boolean hasRoom(Priority priority, long now) {
        recover(now);
        return inside.get() < limit * priority.share();
    }

    private void recover(long now) {
        if (limit < initial && now - recoversAt >= 0) {
            recoverSteps(now);
        }
    }

    private synchronized void recoverSteps(long now) {
        while (limit < initial && now - recoversAt >= 0) {
            limit = Math.min(initial, limit + step());
            recoversAt += RECOVERY_NANOS;
        }
    }

    private int step() {
        return (int) Math.ceil(Math.sqrt(limit));
    }

    private boolean holdsMostSlots(String caller, double slots) {
        return held.of(caller) > slots / 2;
    }

    /** Releases a caller's slot. */
    public void leave(String caller) {
        inside.decrementAndGet();
        held.giveBack(caller);
    }

    /**
     * Adjusts the limit to an answer.
     *
     * @param ratio the time of the answer divided by the time without load
     */
    public synchronized void record(double ratio, long now) {
        sum += Math.min(ratio, MAX_RATIO);
        samples++;
        peak = Math.max(peak, inside.get());
        if (now - windowEnds >= 0) {
            if (samples >= MIN_SAMPLES) {
                adjust(sum / samples, now);
            }
            sum = 0;
            samples = 0;
            peak = 0;
            windowEnds = now + WINDOW_NANOS;
        }
    }

    private void adjust(double ratio, long now) {
        if (ratio > TOLERATED_RATIO) {
            recoversAt = now + RECOVERY_NANOS;
            limit = Math.max(min, (int) (limit * Math.max(MIN_FACTOR, TOLERATED_RATIO / ratio)));
        } else if (peak > limit / 2) {
            limit = Math.min(max, limit + step());
        }
    }

    /** The current limit. */
    public int limit() {
        return limit;
    }

    /** The number of requests in progress. */
    public int inside() {
        return inside.get();
    }
}
