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

/** Passes a body on with back-pressure and counts its bytes; nothing of it is stored. */
final class Upload {
    /** More bytes came than are passed on. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("The body is too large", null, false, false);
        }
    }

    /** The client sends so slowly that it might never end. */
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
     * @param listener is told each piece before it is passed on
     * @param limit bytes
     */
    Upload(ReadStream<Buffer> from, Consumer<Buffer> listener, HttpClientRequest to, long limit) {
        this.from = from;
        this.listener = listener;
        this.to = to;
        this.limit = limit;
    }

    /** Fails the upload if the body comes too slowly, except while we hold it back ourselves. */
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
        boolean was = heldBack;
        heldBack = to.writeQueueFull();
        return was;
    }

    /** Completes when all was written; fails when it is too large or a connection breaks. */
    Future<Void> run() {
        from.exceptionHandler(done::tryFail);
        to.exceptionHandler(failure -> {
            from.resume(); // let the rest come and be dropped, so that an answer can go back
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
        listener.accept(data);
        to.write(data);
        if (to.writeQueueFull()) {
            from.pause();
            heldBack = true;
            to.drainHandler(empty -> from.resume());
        }
    }
}
