package org.sharedgrowth.observatory.gateway.route;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.resilience.Baseline;
import org.sharedgrowth.observatory.gateway.resilience.Limiter;
import org.sharedgrowth.observatory.gateway.resilience.Priority;

/** A request's place among those that a service is given at once; given back exactly once. */
final class Place {
    private final Runnable back;
    private final boolean untilTheEnd;
    private final @Nullable Limiter limiter;
    private final @Nullable Baseline calm;
    private final long begun = System.nanoTime();
    private boolean left;

    private Place(
            Runnable back,
            boolean untilTheEnd,
            @Nullable Limiter limiter,
            @Nullable Baseline calm) {
        this.back = back;
        this.untilTheEnd = untilTheEnd;
        this.limiter = limiter;
        this.calm = calm;
    }

    /** Takes one; none is left for this caller's requests of this kind when the result is empty. */
    static Optional<Place> take(Route route, Optional<Operation> operation, String caller) {
        Priority priority = operation.map(Operation::priority).orElse(Priority.SIGN_IN);
        Limiter limiter = route.upstream().limiter();
        Baseline calm = route.rehearsal() ? null : operation.map(Operation::calm).orElse(null);
        return limiter.enter(priority, caller)
                ? Optional.of(new Place(() -> limiter.leave(caller), false, limiter, calm))
                : Optional.empty();
    }

    /**
     * One of a request that waits for news: it does no work, but holds a connection to its end.
     *
     * @param back gives it back
     */
    static Place toWait(Runnable back) {
        return new Place(back, true, null, null);
    }

    /** The service answered: how long it took is a lesson. */
    void learn() {
        if (limiter != null && calm != null) {
            long now = System.nanoTime();
            limiter.learn(calm.ratio(now - begun, now), now);
        }
    }

    /** The service has done its work; how slowly the client reads is not its business. */
    void answered() {
        if (!untilTheEnd) {
            leave();
        }
    }

    void leave() {
        if (!left) {
            left = true;
            back.run();
        }
    }
}
