package org.sharedgrowth.observatory.indicators.analysis.run;

/**
 * A computation that can be interrupted between its units of work. Interruptions do not affect the
 * result. Not thread-safe.
 */
public interface RunWork {
    /** Number of completed units of work. */
    long done();

    /** Number of all units of work. */
    long total();

    /** Does the next unit. */
    void step();

    /**
     * Does at least one unit, then more units until the time has passed.
     *
     * @param nanos the time in nanoseconds
     */
    default void advance(long nanos) {
        long end = System.nanoTime() + nanos;
        do {
            step();
        } while (done() < total() && System.nanoTime() - end < 0);
    }

    /** What was computed so far, from which {@link RunKind#begin} can continue. */
    byte[] progress();

    /** The result as JSON, after the last unit. */
    String result();
}
