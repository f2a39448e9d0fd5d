package org.sharedgrowth.observatory.gateway.resilience;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many requests a service is given at once. While answers come about as fast as they do in calm
 * hours, the limit grows by its root; when they take more than twice as long, it shrinks by how
 * much they do (the gradient of Netflix' concurrency limits). One caller who holds most places
 * leaves some to the others.
 */
public final class Limiter {
    private static final long WINDOW_NANOS = 100_000_000;
    private static final int FEWEST_SAMPLES = 10;
    private static final double TOLERATED = 2;
    private static final double SHARPEST = 0.7;

    /** Of the places, for whoever holds more than half of them. */
    private static final double OF_THE_GREEDY = 0.8;

    private final int least;
    private final int most;
    private final AtomicInteger inside = new AtomicInteger();
    private final Held held = new Held();
    private volatile int limit;
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
        this.limit = Math.min(most, Math.max(least, 128));
    }

    /** Takes a place; false when those for this kind of request, or for this caller, are taken. */
    public boolean enter(Priority priority, String caller) {
        double places = limit * priority.share();
        int taken = inside.get();
        if (taken >= places || (taken >= places * OF_THE_GREEDY && holdsMost(caller, places))) {
            return false;
        }
        inside.incrementAndGet();
        held.take(caller);
        return true;
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
        sum += ratio;
        samples++;
        peak = Math.max(peak, inside.get());
        if (now - windowEnds >= 0) {
            if (samples >= FEWEST_SAMPLES) {
                adjust(sum / samples);
            }
            sum = 0;
            samples = 0;
            peak = 0;
            windowEnds = now + WINDOW_NANOS;
        }
    }

    private void adjust(double ratio) {
        if (ratio > TOLERATED) {
            limit = Math.max(least, (int) (limit * Math.max(SHARPEST, TOLERATED / ratio)));
        } else if (peak > limit / 2) {
            limit = Math.min(most, limit + (int) Math.ceil(Math.sqrt(limit)));
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
