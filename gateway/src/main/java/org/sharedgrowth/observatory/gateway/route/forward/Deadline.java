package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.Vertx;
import java.time.Duration;

/** A timer that can be restarted. */
final class Deadline {
    private static final long NOT_RUNNING = -1;

    private final Vertx vertx;
    private final Runnable onTimeout;
    private long timer = NOT_RUNNING;
    private boolean finished;

    Deadline(Vertx vertx, Runnable onTimeout) {
        this.vertx = vertx;
        this.onTimeout = onTimeout;
    }

    /** Starts or restarts the timer with the full time. */
    void begin(Duration timeout) {
        pause();
        if (!finished) {
            timer = vertx.setTimer(timeout.toMillis(), id -> onTimeout.run());
        }
    }

    /** Stops the timer until it is started again. */
    void pause() {
        if (timer != NOT_RUNNING) {
            vertx.cancelTimer(timer);
            timer = NOT_RUNNING;
        }
    }

    void stop() {
        pause();
        finished = true;
    }
}
