package org.sharedgrowth.observatory.gateway.portal.client;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.sharedgrowth.observatory.gateway.portal.edge.ServiceAnswer;

/**
 * Until when a page may be sent to other guests: until the first of the answers that it was made of
 * has to be asked for again. A release must be visible within a second, on pages too, so a page
 * never adds to the age of its data.
 */
public final class PageLife {
    private static final String KEY = PageLife.class.getName();
    private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final AtomicLong end = new AtomicLong(System.nanoTime() + MAX_NANOS);

    private PageLife() {}

    /** The life of the page that answers the request. */
    public static PageLife of(RoutingContext request) {
        PageLife life = request.get(KEY);
        if (life == null) {
            life = new PageLife();
            request.put(KEY, life);
        }
        return life;
    }

    /** For answers that are not asked for a page. */
    public static PageLife ofNoPage() {
        return new PageLife();
    }

    /** An answer that the page is made of. */
    void limit(ServiceAnswer answer) {
        limit(answer.freshUntil());
    }

    /** A service did not answer, and the page says so or does without. */
    void end() {
        limit(System.nanoTime());
    }

    private void limit(long nanos) {
        end.accumulateAndGet(nanos, (a, b) -> a - b < 0 ? a : b);
    }

    /** In the time of {@link System#nanoTime()}. */
    public long freshUntil() {
        return end.get();
    }
}
