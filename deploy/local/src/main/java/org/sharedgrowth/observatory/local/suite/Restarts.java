package org.sharedgrowth.observatory.local.suite;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Decides when to restart a part that has ended: soon at first, after a longer delay each time, and
 * not at all if it has ended {@link #MAX_ENDS} times within {@link #WINDOW}.
 */
final class Restarts {
    static final int MAX_ENDS = 6;
    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);

    private final Deque<Instant> ends = new ArrayDeque<>();

    /**
     * Records that the part ended.
     *
     * @return how long to wait before the restart; empty if it should not be restarted
     */
    synchronized Optional<Duration> recordEnd(Instant now) {
        Instant begin = now.minus(WINDOW);
        ends.removeIf(end -> !end.isAfter(begin));
        ends.add(now);
        return ends.size() < MAX_ENDS
                ? Optional.of(FIRST_DELAY.multipliedBy(1L << (ends.size() - 1)))
                : Optional.empty();
    }
}
