package org.sharedgrowth.observatory.gateway.quota;

import java.time.Duration;

/** The default costs. */
record TestCost(
        Duration time,
        long bytes,
        int cancelledCost,
        int maxCancelled,
        Duration maxInProgress,
        int waiting)
        implements QuotaConfig.Cost {
    static final TestCost DEFAULT =
            new TestCost(Duration.ofMillis(5), 100_000, 20, 200, Duration.ofMillis(500), 100);
}
