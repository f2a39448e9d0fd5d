package org.sharedgrowth.observatory.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for conditions, with a time limit. */
final class Pause {
    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Polls every 100 ms; returns the time until the condition held, or fails. */
    static Duration until(Duration limit, String description, BooleanSupplier condition) {
        Instant begin = Instant.now();
        while (!condition.getAsBoolean()) {
            if (Duration.between(begin, Instant.now()).compareTo(limit) > 0) {
                throw new AssertionError("not within " + limit + ": " + description);
            }
            millis(100);
        }
        return Duration.between(begin, Instant.now());
    }
}
