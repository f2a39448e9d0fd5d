package org.sharedgrowth.observatory.indicators.changes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;

/**
 * Adds the number of the newest public release to every answer as a header for the gateway, which
 * does not forward it but uses it to drop outdated cached answers. The release is determined before
 * the answer is computed, so that a cached answer is never considered newer than it is.
 */
@ApplicationScoped
class ReleaseHeader {
    /**
     * Runs before the filter that answers guests' data requests; filters with higher numbers run
     * first.
     */
    private static final int ORDER = 30_000;

    private static final CharSequence NAME = HttpHeaders.createOptimized("Observatory-Release");

    private final SeriesStore store;

    ReleaseHeader(SeriesStore store) {
        this.store = store;
    }

    void register(@Observes Filters filters) {
        filters.register(this::addHeader, ORDER);
    }

    private void addHeader(RoutingContext context) {
        context.response().headers().set(NAME, Long.toString(store.publicRelease()));
        context.next();
    }
}
