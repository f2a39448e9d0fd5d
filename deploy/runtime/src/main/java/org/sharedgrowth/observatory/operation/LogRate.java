package org.sharedgrowth.observatory.operation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Limits the number of log lines of each source: {@link #BURST} in a burst, then {@link
 * #PER_SECOND} a second. Guests can cause any number of lines, which could fill the disk and stop
 * the program.
 */
final class LogRate {
    static final int BURST = 200;
    static final int PER_SECOND = 20;

    private final LongSupplier nanos;
    private final Map<String, Source> sources = new ConcurrentHashMap<>();

    /**
     * @param nanos the clock, like {@link System#nanoTime}
     */
    LogRate(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Counts a line.
     *
     * @param source one of a few: the program's loggers, never a name from a client
     * @return how many lines were left out since the last written one; negative if this one is left
     *     out too
     */
    int countLine(String source) {
        return sources.computeIfAbsent(source, name -> new Source(nanos.getAsLong()))
                .countLine(nanos.getAsLong());
    }

    private static final class Source {
        private double allowance = BURST;
        private long lastTime;
        private int leftOut;

        Source(long now) {
            lastTime = now;
        }

        synchronized int countLine(long now) {
            double seconds = (double) (now - lastTime) / TimeUnit.SECONDS.toNanos(1);
            allowance = Math.min(BURST, allowance + seconds * PER_SECOND);
            lastTime = now;
            if (allowance < 1) {
                leftOut++;
                return -1;
            }
            allowance--;
            int leftOutBefore = leftOut;
            leftOut = 0;
            return leftOutBefore;
        }
    }
}
