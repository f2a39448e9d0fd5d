package org.sharedgrowth.observatory.gateway.route.capacity;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.resilience.Turns.Turn;

/**
 * The cost of one request: the service time and the number of bytes sent. It is charged once, at
 * its end. Runs on the request's event loop only.
 */
public final class Work {
    /** Receives the cost of a request. */
    interface Account {
        /**
         * The request ended.
         *
         * @param nanos time that the service worked
         */
        void charge(long nanos, long bytes);

        /** The client disconnected before the answer was complete. */
        void chargeAbandoned(long nanos);
    }

    /**
     * Time in nanoseconds after which a slow reader loses its turn, because others of its network
     * may be waiting.
     */
    private static final long MAX_HELD_BACK = 1_000_000_000;

    private final @Nullable Turn turn;
    private final @Nullable Account account;
    private final long start = System.nanoTime();

    /** When the service began to wait for the client; 0 while it is not waiting. */
    private long heldSince;

    /** How long the service waited for the client in all earlier waits together, in nanoseconds. */
    private long heldBack;

    private long bytes;
    private boolean watching;
    private boolean finished;

    /**
     * Starts the measurement.
     *
     * @param turn turn to be released; null if none is needed
     * @param account null if nobody is charged
     */
    public Work(@Nullable Turn turn, @Nullable Account account) {
        this.turn = turn;
        this.account = account;
    }

    public void addBytes(int length) {
        bytes += length;
    }

    /** The client reads more slowly than the service sends: from now on the service waits. */
    public void pause() {
        heldSince = System.nanoTime();
        if (turn != null && !watching) {
            watch(MAX_HELD_BACK);
        }
    }

    /**
     * Ends the turn of a client that has stopped reading, for which {@link #resume()} is never
     * called.
     */
    private void watch(long nanos) {
        watching = true;
        Vertx.currentContext()
                .owner()
                .setTimer(
                        Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)),
                        late -> {
                            watching = false;
                            long held = heldSince == 0 ? 0 : System.nanoTime() - heldSince;
                            if (held >= MAX_HELD_BACK) {
                                endTurn(0);
                            } else if (held > 0 && !finished) {
                                watch(MAX_HELD_BACK - held + 1_000_000);
                            }
                        });
    }

    /**
     * The client has caught up, so the service continues. A client that has read slowly loses its
     * turn to others of its network.
     */
    public void resume() {
        long now = System.nanoTime();
        heldBack += now - heldSince;
        heldSince = 0;
        if (turn != null && heldBack > MAX_HELD_BACK && heldBack > (now - start) / 2) {
            turn.end(0);
        }
    }

    /** The request ended. */
    void end() {
        if (!finished) {
            finished = true;
            long nanos = nanos();
            if (account != null) {
                account.charge(nanos, bytes);
            }
            endTurn(nanos);
        }
    }

    /**
     * The client disconnected. The service may continue because it does not notice, so the turn
     * ends only after the usual time of the caller's requests.
     */
    void abandon(Vertx vertx) {
        if (finished) {
            return;
        }
        finished = true;
        long nanos = nanos();
        if (account != null) {
            account.chargeAbandoned(nanos);
        }
        long left = turn == null ? 0 : TimeUnit.NANOSECONDS.toMillis(turn.expected() - nanos);
        if (left > 0) {
            vertx.setTimer(left, done -> endTurn(0));
        } else {
            endTurn(0);
        }
    }

    /** The request was not sent: it cost nothing. */
    void discard() {
        finished = true;
        endTurn(0);
    }

    private void endTurn(long nanos) {
        if (turn != null) {
            turn.end(nanos);
        }
    }

    private long nanos() {
        long now = System.nanoTime();
        long waiting = heldSince == 0 ? 0 : now - heldSince;
        return Math.max(1, now - start - heldBack - waiting);
    }
}
