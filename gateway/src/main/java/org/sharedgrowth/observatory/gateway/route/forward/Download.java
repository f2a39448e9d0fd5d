package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Passes an answer on with back-pressure. What still arrives after the client went away is dropped,
 * and whoever began it is told to end it; Vert.x' own pipe throws there. While others wait for a
 * copy it is read at its own pace, or a client that reads slowly would hold all of them up; a copy
 * has a largest size.
 */
final class Download {
    private final HttpClientResponse from;
    private final HttpServerResponse to;
    private final @Nullable Copy copy;
    private final Work work;
    private final Promise<Void> done = Promise.promise();

    /**
     * @param work is told how much passes, and when the client reads slowly
     */
    Download(HttpClientResponse from, HttpServerResponse to, Optional<Copy> copy, Work work) {
        this.from = from;
        this.work = work;
        this.to = to;
        this.copy = copy.orElse(null);
    }

    /** Completes when all was written; fails when a connection breaks, on either side. */
    Future<Void> run() {
        from.handler(this::pass);
        from.exceptionHandler(done::tryFail);
        from.endHandler(end -> {
            if (copy != null) {
                copy.end();
            }
            boolean listens = !gone();
            // First: over HTTP/2 the end of an answer closes its stream, which must not look like
            // a client that went away.
            done.tryComplete();
            if (listens) {
                to.end();
            }
        });
        return done.future();
    }

    private void pass(Buffer data) {
        if (gone()) {
            done.tryFail("the client is gone");
            return;
        }
        if (copy != null) {
            copy.add(data);
        }
        work.passed(data.length());
        to.write(data);
        if (to.writeQueueFull() && !copying()) {
            from.pause();
            work.holdBack();
            to.drainHandler(empty -> goOn());
        }
    }

    private void goOn() {
        work.goOn();
        from.resume();
    }

    private boolean copying() {
        return copy != null && copy.open();
    }

    private boolean gone() {
        return to.ended() || to.closed();
    }
}
