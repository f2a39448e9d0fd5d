package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.Vertx;
import java.time.Duration;

/** How long an answer that may go on for ever is passed on. */
final class Lifetime {
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final Deadline deadline;
    private Duration most;
    private boolean begun;

    /**
     * @param most how long, from when it begins
     * @param over is told when the time is over
     */
    Lifetime(Vertx vertx, Duration most, Runnable over) {
        this.deadline = new Deadline(vertx, over);
        this.most = most;
    }

    /** The answer begins. */
    void begin() {
        begun = true;
        deadline.begin(most);
    }

    /**
     * Ends it now; one that has not begun yet ends as soon as it begins.
     *
     * @return whether it has begun
     */
    boolean shorten() {
        most = AT_ONCE;
        if (begun) {
            deadline.begin(most);
        }
        return begun;
    }

    /** The answer ended. */
    void stop() {
        deadline.stop();
    }
}
