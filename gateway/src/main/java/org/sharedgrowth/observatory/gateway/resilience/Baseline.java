package org.sharedgrowth.observatory.gateway.resilience;

/**
 * How long one kind of request takes in calm hours: the least of the averages of seconds, over the
 * last one to two minutes. An export's seconds and a lookup's milliseconds each have their own.
 */
public final class Baseline {
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final int FEWEST_SAMPLES = 5;

    /** Shorter times vary with whatever else the machine does, and nobody waits for them. */
    private static final double SHORTEST = 5_000_000;

    private double sum;
    private int samples;
    private long secondEnds;
    private long minuteEnds;
    private double calm = Double.MAX_VALUE;
    private double calmBefore = Double.MAX_VALUE;

    /** Adds a time and tells how many times as long as in calm hours it was; 1 while unknown. */
    public synchronized double ratio(long nanos, long now) {
        sum += nanos;
        samples++;
        if (now - secondEnds >= 0) {
            if (samples >= FEWEST_SAMPLES) {
                calm = Math.min(calm, sum / samples);
            }
            sum = 0;
            samples = 0;
            secondEnds = now + SECOND;
            if (now - minuteEnds >= 0) {
                calmBefore = calm;
                calm = Double.MAX_VALUE;
                minuteEnds = now + MINUTE;
            }
        }
        double least = Math.min(calm, calmBefore);
        return least == Double.MAX_VALUE ? 1 : nanos / Math.max(least, SHORTEST);
    }
}
