package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.route.capacity.Work;

/**
 * Forwards an answer with back-pressure. What still arrives after the client went away is dropped,
 * and the future fails; the pipe of Vert.x throws there. While other requests wait for a copy, the
 * answer is read at the service's pace, or a client that reads slowly would hold all of them up;
 * the size of a copy is limited.
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
        from.handler(this::forward);
        from.exceptionHandler(done::tryFail);
        from.endHandler(end -> {
            if (copy != null) {
                copy.end();
            }
            boolean listens = !isGone();
            // First: over HTTP/2 the end of an answer closes its stream, which must not look like
            // a client that went away.
            done.tryComplete();
            if (listens) {
                to.end();
            }
        });
        return done.future();
    }

    private void forward(Buffer data) {
        if (isGone()) {
            done.tryFail("the client is gone");
            return;
        }
        if (copy != null) {
            copy.add(data);
        }
        work.addBytes(data.length());
        to.write(data);
        if (to.writeQueueFull() && !isCopying()) {
            from.pause();
            work.pause();
            to.drainHandler(empty -> resume());
        }
    }

    private void resume() {
        work.resume();
        from.resume();
    }

    private boolean isCopying() {
        return copy != null && copy.isOpen();
    }

    private boolean isGone() {
        return to.ended() || to.closed();
    }
}
