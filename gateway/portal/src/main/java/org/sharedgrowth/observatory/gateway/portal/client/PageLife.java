package org.sharedgrowth.observatory.gateway.portal.client;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.sharedgrowth.observatory.gateway.portal.edge.ServiceAnswer;

/**
 * Determines how long a page may be sent to other guests: until the first of its answers from the
 * services expires. A release must be visible on pages within a second, so a page must not be older
 * than its data.
 */
public final class PageLife {
    private static final String KEY = PageLife.class.getName();
    private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final AtomicLong end = new AtomicLong(System.nanoTime() + MAX_NANOS);
    private volatile boolean renewed;

    private PageLife() {}

    /** The lifetime of the page that answers the request. */
    public static PageLife of(RoutingContext request) {
        PageLife life = request.get(KEY);
        if (life == null) {
            life = new PageLife();
            request.put(KEY, life);
        }
        return life;
    }

    /**
     * Marks the page as the replacement of a page that is still sent to other guests, so that its
     * data must stay fresh for a while.
     */
    public void renew() {
        renewed = true;
    }

    boolean isRenewed() {
        return renewed;
    }

    /**
     * A lifetime that limits no page: for an answer to a program, or for data that no page shows.
     */
    public static PageLife ofNoPage() {
        return new PageLife();
    }

    /** Limits the lifetime to the lifetime of an answer from which the page is made. */
    void limit(ServiceAnswer answer) {
        limit(answer.freshUntil());
    }

    /** Called if a service did not answer: the page is then incomplete and must not be shared. */
    void end() {
        limit(System.nanoTime());
    }

    private void limit(long nanos) {
        end.accumulateAndGet(nanos, (a, b) -> a - b < 0 ? a : b);
    }

    /** The time, by {@link System#nanoTime()}, until which the page may be shared. */
    public long freshUntil() {
        return end.get();
    }
}
