package org.sharedgrowth.observatory.gateway.route.request;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.sharedgrowth.observatory.gateway.cache.Flight;
import org.sharedgrowth.observatory.gateway.problem.Problem;

/**
 * Delays refusals, so that clients that retry at once are slowed down. A client that respects
 * {@code Retry-After} loses nothing.
 */
@Singleton
public final class Tarpit {
    /**
     * While this many refusals are delayed, further ones are sent at once, because each takes some
     * memory.
     */
    private static final int MAX_DELAYED = 2_000;

    private final Vertx vertx;
    private final Duration pause;
    private final int maxDelayed;
    private final AtomicInteger delayed = new AtomicInteger();

    @Inject
    Tarpit(Vertx vertx, RouteConfig config) {
        this(vertx, config.refusalPause(), MAX_DELAYED);
    }

    /**
     * @param pause longest delay, 1 ms or more; zero for no delay
     * @param maxDelayed maximum number of refusals that are delayed at the same time
     */
    Tarpit(Vertx vertx, Duration pause, int maxDelayed) {
        this.vertx = vertx;
        this.pause = pause;
        this.maxDelayed = maxDelayed;
    }

    /** Sends the problem later; requests waiting for the same answer are notified at once. */
    public void send(Request request, Problem problem) {
        request.flight().ifPresent(Flight::end);
        send(request.http(), problem);
    }

    /** Sends the problem later, unless the client has disconnected. */
    public void send(HttpServerRequest request, Problem problem) {
        if (delayed.get() >= maxDelayed || pause.isZero()) {
            problem.send(request);
            return;
        }
        delayed.incrementAndGet();
        vertx.setTimer(
                delayMillis(),
                timer -> {
                    delayed.decrementAndGet();
                    if (!request.response().closed()) {
                        problem.send(request);
                    }
                });
    }

    /**
     * A random time between half of the pause and all of it, so that clients delayed together do
     * not return together.
     */
    private long delayMillis() {
        long max = pause.toMillis();
        return ThreadLocalRandom.current().nextLong(max / 2, max) + 1;
    }
}
