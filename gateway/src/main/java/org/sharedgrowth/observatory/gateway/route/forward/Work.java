package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.resilience.Turns.Turn;

/**
 * What one request costs: how long the service worked for it and how many bytes it sent. It is
 * charged once, at its end. Runs on the request's event loop only.
 */
final class Work {
    /** Who is told what a request cost. */
    interface Account {
        /**
         * The request ended.
         *
         * @param nanos that the service worked
         */
        void charge(long nanos, long bytes);

        /** The client took it back. */
        void takenBack(long nanos);
    }

    /** So long a reader may be slower than the service before others need not wait for it. */
    private static final long MAX_HELD_BACK = 1_000_000_000;

    private final @Nullable Turn turn;
    private final @Nullable Account account;
    private final long begun = System.nanoTime();
    private long heldSince;
    private long heldBack;
    private long bytes;
    private boolean watched;
    private boolean over;

    /**
     * Begins now.
     *
     * @param turn to be given back; null where none is needed
     * @param account null if nobody is charged
     */
    Work(@Nullable Turn turn, @Nullable Account account) {
        this.turn = turn;
        this.account = account;
    }

    void passed(int length) {
        bytes += length;
    }

    /** The reader is slower than the service: from now on it waits for the reader. */
    void holdBack() {
        heldSince = System.nanoTime();
        if (turn != null && !watched) {
            watch(MAX_HELD_BACK);
        }
    }

    /** A reader that has stopped reading never calls {@link #goOn()}. */
    private void watch(long nanos) {
        watched = true;
        Vertx.currentContext()
                .owner()
                .setTimer(
                        Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)),
                        late -> {
                            watched = false;
                            long held = heldSince == 0 ? 0 : System.nanoTime() - heldSince;
                            if (held >= MAX_HELD_BACK) {
                                giveBack(0);
                            } else if (held > 0 && !over) {
                                watch(MAX_HELD_BACK - held + 1_000_000);
                            }
                        });
    }

    /** The service may go on. Who reads slowly keeps nobody else of their network waiting. */
    void goOn() {
        long now = System.nanoTime();
        heldBack += now - heldSince;
        heldSince = 0;
        if (turn != null && heldBack > MAX_HELD_BACK && heldBack > (now - begun) / 2) {
            turn.end(0);
        }
    }

    /** It ended. */
    void end() {
        if (!over) {
            over = true;
            long nanos = nanos();
            if (account != null) {
                account.charge(nanos, bytes);
            }
            giveBack(nanos);
        }
    }

    /**
     * The client took it back. The service may not notice before it is done, so the turn ends only
     * when such a request usually does.
     */
    void takenBack(Vertx vertx) {
        if (over) {
            return;
        }
        over = true;
        long nanos = nanos();
        if (account != null) {
            account.takenBack(nanos);
        }
        long left = turn == null ? 0 : TimeUnit.NANOSECONDS.toMillis(turn.expected() - nanos);
        if (left > 0) {
            vertx.setTimer(left, done -> giveBack(0));
        } else {
            giveBack(0);
        }
    }

    /** It found no place: it cost nothing. */
    void giveUp() {
        over = true;
        giveBack(0);
    }

    private void giveBack(long nanos) {
        if (turn != null) {
            turn.end(nanos);
        }
    }

    private long nanos() {
        long now = System.nanoTime();
        long waiting = heldSince == 0 ? 0 : now - heldSince;
        return Math.max(1, now - begun - heldBack - waiting);
    }
}
