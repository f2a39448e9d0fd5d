package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Limits the duration of an answer that could otherwise continue forever. */
final class Lifetime {
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final Deadline deadline;
    private Duration max;
    private boolean started;

    /**
     * @param max maximum duration from the beginning of the answer
     * @param onEnd called when the time is over
     */
    Lifetime(Vertx vertx, Duration max, Runnable onEnd) {
        this.deadline = new Deadline(vertx, onEnd);
        this.max = max;
    }

    /** Starts the timer, when the answer begins. */
    void begin() {
        started = true;
        deadline.begin(max);
    }

    /**
     * Ends the answer now; if it has not begun, it ends as soon as it begins.
     *
     * @return whether the answer has begun
     */
    boolean endNow() {
        max = AT_ONCE;
        if (started) {
            deadline.begin(max);
        }
        return started;
    }

    /** Stops the timer, because the answer ended. */
    void stop() {
        deadline.stop();
    }
}
