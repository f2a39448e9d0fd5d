package org.sharedgrowth.observatory.reports.monitoring;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import org.sharedgrowth.observatory.reports.figure.Follower;

/**
 * A metric that shows whether the data can be queried; while it cannot, no report is shown as
 * current.
 */
class FeedMetric {
    void begin(@Observes StartupEvent start, MeterRegistry registry, Follower follower) {
        registry.gauge("observatory.feed.reachable", follower, f -> f.isReachable() ? 1 : 0);
    }
}
