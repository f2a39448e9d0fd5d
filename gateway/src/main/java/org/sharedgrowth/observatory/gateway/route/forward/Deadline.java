package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.Vertx;
import java.time.Duration;

/** A timer that can be started again and again until it is stopped. */
final class Deadline {
    private static final long NOT_RUNNING = -1;

    private final Vertx vertx;
    private final Runnable late;
    private long timer = NOT_RUNNING;
    private boolean over;

    Deadline(Vertx vertx, Runnable late) {
        this.vertx = vertx;
        this.late = late;
    }

    /** Starts it from now on, whatever was left. */
    void begin(Duration timeout) {
        pause();
        if (!over) {
            timer = vertx.setTimer(timeout.toMillis(), id -> late.run());
        }
    }

    /** Stops it until it begins again. */
    void pause() {
        if (timer != NOT_RUNNING) {
            vertx.cancelTimer(timer);
            timer = NOT_RUNNING;
        }
    }

    void stop() {
        pause();
        over = true;
    }
}
