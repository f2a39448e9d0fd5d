package org.sharedgrowth.observatory.gateway.route;

import io.vertx.core.Vertx;
import java.time.Duration;

/** A timer that begins once, and that may be stopped before it began. */
final class Deadline {
    private static final long NOT_BEGUN = -1;
    private static final long OVER = -2;

    private final Vertx vertx;
    private final Duration patience;
    private final Runnable late;
    private long timer = NOT_BEGUN;

    Deadline(Vertx vertx, Duration patience, Runnable late) {
        this.vertx = vertx;
        this.patience = patience;
        this.late = late;
    }

    void begin() {
        if (timer == NOT_BEGUN) {
            timer = vertx.setTimer(patience.toMillis(), id -> late.run());
        }
    }

    void stop() {
        if (timer >= 0) {
            vertx.cancelTimer(timer);
        }
        timer = OVER;
    }
}
