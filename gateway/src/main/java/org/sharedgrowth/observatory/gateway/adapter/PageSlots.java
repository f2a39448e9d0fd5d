package org.sharedgrowth.observatory.gateway.adapter;

import io.vertx.core.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.resilience.Limiter;
import org.sharedgrowth.observatory.gateway.resilience.Priority;
import org.sharedgrowth.observatory.gateway.upstream.Upstream;

/**
 * Applies a service's concurrency limit to the requests that pages send to it. All pages together
 * count as one caller, so that slots remain free for API clients.
 */
final class PageSlots {
    private static final String CALLER = "pages";

    private PageSlots() {}

    /**
     * Sends a request while it holds a slot.
     *
     * @param send not called if no slot is free
     * @return fails with {@link Overloaded} if no slot is free
     */
    static <T> Future<T> sendInSlot(
            Upstream upstream, Priority priority, Supplier<Future<T>> send) {
        @Nullable Limiter limiter = upstream.limits().enter(priority, CALLER, System.nanoTime());
        if (limiter == null) {
            return Future.failedFuture(new Overloaded(upstream));
        }
        Future<T> sent;
        try {
            sent = send.get();
        } catch (RuntimeException | Error failure) {
            limiter.leave(CALLER);
            throw failure;
        }
        return sent.onComplete(done -> limiter.leave(CALLER));
    }
}
