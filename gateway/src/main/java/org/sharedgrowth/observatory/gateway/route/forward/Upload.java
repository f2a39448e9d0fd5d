package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.streams.ReadStream;
import java.util.function.Consumer;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.server.BodyPace;

/** Forwards a body with back-pressure and counts its bytes; stores nothing. */
final class Upload {
    /** The body has more bytes than allowed. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("The body is too large", null, false, false);
        }
    }

    /** The client sends too slowly. */
    static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        TooSlow(Problem problem) {
            super(problem.title(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    private final ReadStream<Buffer> from;
    private final HttpClientRequest to;
    private final Consumer<Buffer> listener;
    private final long limit;
    private final Promise<Void> done = Promise.promise();
    private long count;
    private boolean heldBack;

    /**
     * @param listener called with each chunk before it is forwarded
     * @param limit maximum size in bytes
     */
    Upload(ReadStream<Buffer> from, Consumer<Buffer> listener, HttpClientRequest to, long limit) {
        this.from = from;
        this.listener = listener;
        this.to = to;
        this.limit = limit;
    }

    /**
     * Fails the upload if the body arrives too slowly, except while the gateway itself pauses it.
     */
    Upload watch(Vertx vertx, BodyPace.Rules rules) {
        BodyPace pace =
                BodyPace.watch(
                        vertx,
                        rules,
                        () -> count,
                        this::wasHeldBack,
                        late -> done.tryFail(new TooSlow(late)));
        done.future().onComplete(over -> pace.stop());
        return this;
    }

    private boolean wasHeldBack() {
        boolean heldBackBefore = heldBack;
        heldBack = to.writeQueueFull();
        return heldBackBefore;
    }

    /**
     * Completes when everything was written; fails if the body is too large or a connection breaks.
     */
    Future<Void> run() {
        from.exceptionHandler(done::tryFail);
        to.exceptionHandler(failure -> {
            from.resume(); // receive and discard the rest, so that an answer can be sent
            done.tryFail(failure);
        });
        from.endHandler(end -> {
            if (!done.future().isComplete()) {
                to.end().onComplete(done);
            }
        });
        from.handler(this::forward);
        from.resume();
        return done.future();
    }

    private void forward(Buffer data) {
        if (done.future().isComplete()) {
            return;
        }
        count += data.length();
        if (count > limit) {
            done.fail(new TooLarge());
            return;
        }
        listener.accept(data);
        to.write(data);
        if (to.writeQueueFull()) {
            from.pause();
            heldBack = true;
            to.drainHandler(empty -> from.resume());
        }
    }
}
