package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.Vertx;
import java.time.Duration;

/** A timer that may begin anew, until it is stopped for good. */
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

    /** From now on; what was left before does not count. */
    void begin(Duration patience) {
        pause();
        if (!over) {
            timer = vertx.setTimer(patience.toMillis(), id -> late.run());
        }
    }

    /** Something else is waited for. */
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
