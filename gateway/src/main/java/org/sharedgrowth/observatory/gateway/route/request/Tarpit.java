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
 * Keeps those a moment who asked too much, or while there is too much to do. A program that asks
 * again at once, whatever it is told, then asks no oftener than its connections allow, and leaves
 * the machine to the others; one that minds {@code Retry-After} loses nothing.
 */
@Singleton
public final class Tarpit {
    /** Whoever comes while so many are kept is answered at once: each costs some memory. */
    private static final int MOST = 2_000;

    private final Vertx vertx;
    private final Duration pause;
    private final int most;
    private final AtomicInteger kept = new AtomicInteger();

    @Inject
    Tarpit(Vertx vertx, RouteConfig config) {
        this(vertx, config.refusalPause(), MOST);
    }

    /**
     * @param pause at most; a millisecond or more, or none
     * @param most are kept at once
     */
    Tarpit(Vertx vertx, Duration pause, int most) {
        this.vertx = vertx;
        this.pause = pause;
        this.most = most;
    }

    /** Sends it later; others who wait for the same answer are told at once that none comes. */
    public void send(Request request, Problem problem) {
        request.flight().ifPresent(Flight::lost);
        send(request.http(), problem);
    }

    /** Sends it later, unless the client is gone by then. */
    public void send(HttpServerRequest request, Problem problem) {
        if (kept.get() >= most || pause.isZero()) {
            problem.send(request);
            return;
        }
        kept.incrementAndGet();
        vertx.setTimer(
                moment(),
                timer -> {
                    kept.decrementAndGet();
                    if (!request.response().closed()) {
                        problem.send(request);
                    }
                });
    }

    /** Half of the pause at least: those who were kept together shall not come back together. */
    private long moment() {
        long most = pause.toMillis();
        return ThreadLocalRandom.current().nextLong(most / 2, most) + 1;
    }
}
