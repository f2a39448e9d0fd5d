package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.resilience.Baseline;
import org.sharedgrowth.observatory.gateway.resilience.Limiter;
import org.sharedgrowth.observatory.gateway.resilience.Priority;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.route.request.Route;

/** A request's place among those that a service is given at once; given back exactly once. */
public final class ConcurrencySlot {
    private final Runnable back;
    private final boolean untilTheEnd;
    private final @Nullable Limiter limiter;
    private final @Nullable Baseline calm;
    private final Work work;
    private final long begun = System.nanoTime();
    private boolean left;

    private ConcurrencySlot(
            Runnable back,
            boolean untilTheEnd,
            @Nullable Limiter limiter,
            @Nullable Baseline calm,
            Work work) {
        this.back = back;
        this.untilTheEnd = untilTheEnd;
        this.limiter = limiter;
        this.calm = calm;
        this.work = work;
    }

    /** Takes one; none is left for this caller's requests of this kind when the result is null. */
    static @Nullable ConcurrencySlot take(Request request, String caller, Work work) {
        Route route = request.route();
        Priority priority = request.operation().map(Operation::priority).orElse(Priority.SIGN_IN);
        Limiter limiter = route.upstream().limits().enter(priority, caller, System.nanoTime());
        if (limiter == null) {
            return null;
        }
        Baseline calm = request.operation().map(Operation::calm).orElse(null);
        return new ConcurrencySlot(() -> limiter.leave(caller), false, limiter, calm, work);
    }

    /**
     * One of a request that waits for news: it does no work, but holds a connection to its end.
     *
     * @param back gives it back
     */
    static ConcurrencySlot toWait(Runnable back) {
        return new ConcurrencySlot(back, true, null, null, new Work(null, null));
    }

    /** What the request costs. */
    Work work() {
        return work;
    }

    /** The service answered: how long it took is a lesson. */
    void learn() {
        if (limiter != null && calm != null) {
            long now = System.nanoTime();
            limiter.learn(calm.ratio(now - begun, now), now);
        }
    }

    /** The service has begun to answer; how slowly the client reads is not its business. */
    void answered() {
        if (!untilTheEnd) {
            giveBack();
        }
    }

    /** The request ended. */
    public void leave() {
        giveBack();
        work.end();
    }

    /** The client took the request back, or went away. */
    void abandon(Vertx vertx) {
        giveBack();
        work.takenBack(vertx);
    }

    private void giveBack() {
        if (!left) {
            left = true;
            back.run();
        }
    }
}
