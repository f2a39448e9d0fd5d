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
 * Forwards an answer with back-pressure. After the client disconnects, further bytes are dropped
 * and the future fails; the pipe of Vert.x would throw an exception instead. While other requests
 * wait for a copy, the answer is read as fast as the service sends it, so that one slow client does
 * not delay the others; the size of a copy is limited.
 */
final class Download {
    private final HttpClientResponse from;
    private final HttpServerResponse to;
    private final @Nullable Copy copy;
    private final Work work;
    private final Promise<Void> done = Promise.promise();

    /**
     * @param work counts the bytes, and is notified when the client reads slowly
     */
    Download(HttpClientResponse from, HttpServerResponse to, Optional<Copy> copy, Work work) {
        this.from = from;
        this.work = work;
        this.to = to;
        this.copy = copy.orElse(null);
    }

    /**
     * Starts the transfer. Completes when everything was written; fails if either connection
     * breaks.
     */
    Future<Void> run() {
        from.handler(this::forward);
        from.exceptionHandler(done::tryFail);
        from.endHandler(end -> {
            if (copy != null) {
                copy.end();
            }
            boolean isConnected = !isDisconnected();
            // First, because over HTTP/2 the end of an answer closes its stream, which must not be
            // mistaken for a disconnect.
            done.tryComplete();
            if (isConnected) {
                to.end();
            }
        });
        return done.future();
    }

    private void forward(Buffer data) {
        if (isDisconnected()) {
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

    private boolean isDisconnected() {
        return to.ended() || to.closed();
    }
}
