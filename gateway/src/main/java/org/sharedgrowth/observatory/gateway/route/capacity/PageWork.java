package org.sharedgrowth.observatory.gateway.route.capacity;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.resilience.Turns.Turn;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * A request for a page, and its caller's turn in the queue for pages. The turn ends with the
 * answer, at the latest after {@link #MAX_NANOS}, or when the request gives it up because it only
 * waits for the page of another request. Used on the request's own event loop only.
 */
final class PageWork {
    /** A page that takes longer is probably waiting, not using the CPU. */
    private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final String KEY = PageWork.class.getName();

    private final Vertx vertx;
    private final Caller reader;
    private @Nullable Turn turn;
    private long start;
    private long timer;

    PageWork(Vertx vertx, Caller reader) {
        this.vertx = vertx;
        this.reader = reader;
    }

    /** The work of a request; null if it has had no turn yet. */
    static @Nullable PageWork of(RoutingContext context) {
        return context.get(KEY);
    }

    void attach(RoutingContext context) {
        context.put(KEY, this);
    }

    Caller reader() {
        return reader;
    }

    void begin(Turn newTurn) {
        turn = newTurn;
        start = System.nanoTime();
        timer =
                vertx.setTimer(
                        TimeUnit.NANOSECONDS.toMillis(MAX_NANOS), _ -> newTurn.end(MAX_NANOS));
    }

    /** Ends the turn of a request that only waits from now on; its time so far does not count. */
    void leave() {
        end(0);
    }

    /**
     * Ends the turn.
     *
     * @return how long the turn took, in nanoseconds, at most {@link #MAX_NANOS}; 0 if the request
     *     had given it up
     */
    long end() {
        return end(Math.min(System.nanoTime() - start, MAX_NANOS));
    }

    private long end(long nanos) {
        Turn ended = turn;
        if (ended == null) {
            return 0;
        }
        turn = null;
        vertx.cancelTimer(timer);
        ended.end(nanos);
        return nanos;
    }
}
