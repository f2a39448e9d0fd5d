package org.sharedgrowth.observatory.gateway.route.capacity;

import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.resilience.Baseline;
import org.sharedgrowth.observatory.gateway.resilience.Limiter;
import org.sharedgrowth.observatory.gateway.resilience.Priority;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.route.request.Route;

/** A slot of a service's concurrency limit, held by one request; released exactly once. */
public final class ConcurrencySlot {
    private final Runnable release;
    private final @Nullable WaitingRequests waiting;
    private final @Nullable Limiter limiter;
    private final @Nullable Baseline baseline;
    private final Work work;
    private final long start = System.nanoTime();
    private boolean released;

    private ConcurrencySlot(
            Runnable release,
            @Nullable WaitingRequests waiting,
            @Nullable Limiter limiter,
            @Nullable Baseline baseline,
            Work work) {
        this.release = release;
        this.waiting = waiting;
        this.limiter = limiter;
        this.baseline = baseline;
        this.work = work;
    }

    /** Takes a slot; null if none is left for this caller and priority. */
    static @Nullable ConcurrencySlot take(Request request, String caller, Work work) {
        Route route = request.route();
        Priority priority = request.operation().map(Operation::priority).orElse(Priority.SIGN_IN);
        Limiter limiter = route.upstream().limits().enter(priority, caller, System.nanoTime());
        if (limiter == null) {
            return null;
        }
        Baseline baseline = request.operation().map(Operation::baseline).orElse(null);
        return new ConcurrencySlot(() -> limiter.leave(caller), null, limiter, baseline, work);
    }

    /**
     * A slot for a long-polling request, which causes no work but holds a connection until its end.
     *
     * @param release gives the slot back
     * @param waiting all waiting requests, to which {@link #onDraining} adds this one
     */
    static ConcurrencySlot forWaiting(Runnable release, WaitingRequests waiting) {
        return new ConcurrencySlot(release, waiting, null, null, new Work(null, null));
    }

    /** Sets what to do with a long-polling request when the program shuts down. */
    public void onDraining(Runnable stop) {
        if (waiting != null) {
            waiting.add(this, stop);
        }
    }

    /** The cost of the request. */
    public Work work() {
        return work;
    }

    /** Reports the service's response time to the limiter. */
    public void recordResponseTime() {
        if (limiter != null && baseline != null) {
            long now = System.nanoTime();
            limiter.record(baseline.ratio(now - start, now), now);
        }
    }

    /** Releases the slot when a long answer begins, because the client may read it slowly. */
    public void releaseAtAnswer() {
        if (waiting == null) {
            releaseOnce();
        }
    }

    /** Ends the request. */
    public void end() {
        releaseOnce();
        work.end();
    }

    /** Ends the request because the client reset it or disconnected. */
    public void abandon(Vertx vertx) {
        releaseOnce();
        work.abandon(vertx);
    }

    private void releaseOnce() {
        if (!released) {
            released = true;
            release.run();
            if (waiting != null) {
                waiting.remove(this);
            }
        }
    }
}
