package org.sharedgrowth.observatory.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/** Passes a body on with back-pressure and counts it; nothing of it is kept. */
final class Upload {
    /** More bytes came than are passed on. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("The body is too large", null, false, false);
        }
    }

    /** The client has been sending for too long. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("The body takes too long", null, false, false);
        }
    }

    /** The client sends so slowly that it might never end. */
    static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("The body comes too slowly", null, false, false);
        }
    }

    private final HttpServerRequest from;
    private final HttpClientRequest to;
    private final long limit;
    private final Promise<Void> done = Promise.promise();
    private long count;
    private long countBefore;
    private boolean heldBack;

    Upload(HttpServerRequest from, HttpClientRequest to, long limit) {
        this.from = from;
        this.to = to;
        this.limit = limit;
    }

    /** Watches that it comes at this rate at least, except while we hold it back ourselves. */
    Upload watched(Vertx vertx, Duration pause, long bytesPerSecond) {
        long least = bytesPerSecond * pause.toMillis() / 1000;
        long watch =
                vertx.setPeriodic(
                        pause.toMillis(),
                        id -> {
                            if (!heldBack && count - countBefore < least) {
                                done.tryFail(new TooSlow());
                            }
                            heldBack = to.writeQueueFull();
                            countBefore = count;
                        });
        done.future().onComplete(over -> vertx.cancelTimer(watch));
        return this;
    }

    /** Lets it take so long and no longer, however slowly it is read behind us too. */
    Upload within(Vertx vertx, Duration longest) {
        long timer = vertx.setTimer(longest.toMillis(), id -> done.tryFail(new TooLong()));
        done.future().onComplete(over -> vertx.cancelTimer(timer));
        return this;
    }

    /** Completes when all was written; fails when it is too large or a connection breaks. */
    Future<Void> run() {
        from.exceptionHandler(done::tryFail);
        to.exceptionHandler(failure -> {
            from.resume(); // let the rest come and be dropped, so that an answer can go
            // back
            done.tryFail(failure);
        });
        from.endHandler(end -> {
            if (!done.future().isComplete()) {
                to.end().onComplete(done);
            }
        });
        from.handler(this::pass);
        from.resume();
        return done.future();
    }

    private void pass(Buffer data) {
        if (done.future().isComplete()) {
            return;
        }
        count += data.length();
        if (count > limit) {
            done.fail(new TooLarge());
            return;
        }
        to.write(data);
        if (to.writeQueueFull()) {
            from.pause();
            heldBack = true;
            to.drainHandler(empty -> from.resume());
        }
    }
}
