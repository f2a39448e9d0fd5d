package org.sharedgrowth.observatory.gateway.resilience;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many requests a service is given at once. While answers come about as fast as they do in calm
 * hours, the limit grows by its root; when they take more than twice as long, it shrinks by how
 * much they do (the gradient of Netflix' concurrency limits). A limit that shrank also grows with
 * time, back to what it began with: a service that nobody asks cannot show that it is well again.
 * One caller who holds most places leaves some to the others.
 */
public final class Limiter {
    private static final long WINDOW_NANOS = 100_000_000;
    private static final int FEWEST_SAMPLES = 10;
    private static final double TOLERATED = 2;
    private static final double SHARPEST = 0.7;

    /** A request that took longer counts as this: one answer must not outweigh all others. */
    private static final double MAX_RATIO = 5;

    /** After so long without a reason to shrink, the limit takes one step back up. */
    private static final long RECOVERY_NANOS = 1_000_000_000;

    private static final int INITIAL = 128;

    /** Of the places, for whoever holds more than half of them. */
    private static final double OF_THE_GREEDY = 0.8;

    private final int least;
    private final int most;
    private final int initial;
    private final AtomicInteger inside = new AtomicInteger();
    private final Held held = new Held();
    private volatile int limit;
    private volatile long recoversAt;
    private double sum;
    private int samples;
    private int peak;
    private long windowEnds;

    /**
     * @param least the limit never falls below, so that one slow query cannot close the door
     * @param most the limit never rises above
     */
    public Limiter(int least, int most) {
        this.least = least;
        this.most = most;
        this.initial = Math.min(most, Math.max(least, INITIAL));
        this.limit = initial;
    }

    /**
     * Takes a place; false when those for this kind of request, or for this caller, are taken.
     *
     * @param now in nanoseconds, as {@link System#nanoTime()} tells it
     */
    public boolean enter(Priority priority, String caller, long now) {
        recover(now);
        double places = limit * priority.share();
        int taken = inside.get();
        if (taken >= places || (taken >= places * OF_THE_GREEDY && holdsMost(caller, places))) {
            return false;
        }
        inside.incrementAndGet();
        held.take(caller);
        return true;
    }

    /** Whether a request of this kind would find a place; takes none. */
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

    private boolean holdsMost(String caller, double places) {
        return held.of(caller) > places / 2;
    }

    /** Gives a caller's place back. */
    public void leave(String caller) {
        inside.decrementAndGet();
        held.giveBack(caller);
    }

    /**
     * Learns from an answer.
     *
     * @param ratio how long it took, compared with calm hours
     */
    public synchronized void learn(double ratio, long now) {
        sum += Math.min(ratio, MAX_RATIO);
        samples++;
        peak = Math.max(peak, inside.get());
        if (now - windowEnds >= 0) {
            if (samples >= FEWEST_SAMPLES) {
                adjust(sum / samples, now);
            }
            sum = 0;
            samples = 0;
            peak = 0;
            windowEnds = now + WINDOW_NANOS;
        }
    }

    private void adjust(double ratio, long now) {
        if (ratio > TOLERATED) {
            recoversAt = now + RECOVERY_NANOS;
            limit = Math.max(least, (int) (limit * Math.max(SHARPEST, TOLERATED / ratio)));
        } else if (peak > limit / 2) {
            limit = Math.min(most, limit + step());
        }
    }

    /** At most so many at once, for now. */
    public int limit() {
        return limit;
    }

    /** So many are under way. */
    public int inside() {
        return inside.get();
    }
}
