package org.sharedgrowth.observatory.gateway.resilience;

/**
 * The time that one kind of request takes without load: the minimum of one-second averages over the
 * last one to two minutes. Each operation has its own.
 */
public final class Baseline {
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final int MIN_SAMPLES = 5;

    /**
     * A shorter time without load counts as this one: such times vary with other activity on the
     * machine and do not matter.
     */
    private static final double MIN_NANOS = 5_000_000;

    private double sum;
    private int samples;
    private long secondEnds;
    private long minuteEnds;
    private double minimum = Double.MAX_VALUE;
    private double previousMinimum = Double.MAX_VALUE;

    /** Adds a time and returns its ratio to the time without load; 1 while that is unknown. */
    public synchronized double ratio(long nanos, long now) {
        sum += nanos;
        samples++;
        if (now - secondEnds >= 0) {
            if (samples >= MIN_SAMPLES) {
                minimum = Math.min(minimum, sum / samples);
            }
            sum = 0;
            samples = 0;
            secondEnds = now + SECOND;
            if (now - minuteEnds >= 0) {
                previousMinimum = minimum;
                minimum = Double.MAX_VALUE;
                minuteEnds = now + MINUTE;
            }
        }
        double min = Math.min(minimum, previousMinimum);
        return min == Double.MAX_VALUE ? 1 : nanos / Math.max(min, MIN_NANOS);
    }
}
