package org.sharedgrowth.observatory.gateway.route;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.resilience.Baseline;
import org.sharedgrowth.observatory.gateway.resilience.Limiter;
import org.sharedgrowth.observatory.gateway.resilience.Priority;

/** A request's place among those that a service is given at once; given back exactly once. */
final class Place {
    private final @Nullable Limiter limiter;
    private final @Nullable Baseline calm;
    private final long begun = System.nanoTime();
    private boolean left;

    private Place(@Nullable Limiter limiter, @Nullable Baseline calm) {
        this.limiter = limiter;
        this.calm = calm;
    }

    /** Takes one; none is left for requests of this kind when the result is empty. */
    static Optional<Place> take(Route route, Optional<Operation> operation) {
        if (operation.isPresent() && operation.get().waits()) {
            return Optional.of(new Place(null, null)); // it waits for news, it does no work
        }
        Priority priority = operation.map(Operation::priority).orElse(Priority.SIGN_IN);
        Limiter limiter = route.upstream().limiter();
        return limiter.enter(priority)
                ? Optional.of(new Place(limiter, route.rehearsal() ? null : calm(operation)))
                : Optional.empty();
    }

    private static @Nullable Baseline calm(Optional<Operation> operation) {
        return operation.map(Operation::calm).orElse(null);
    }

    /** The service answered: how long it took is a lesson. */
    void learn() {
        if (limiter != null && calm != null) {
            long now = System.nanoTime();
            limiter.learn(calm.ratio(now - begun, now), now);
        }
    }

    void leave() {
        if (limiter != null && !left) {
            left = true;
            limiter.leave();
        }
    }
}
