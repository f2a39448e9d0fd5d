package org.sharedgrowth.observatory.indicators.submission.processing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Tracks whether this node has reported regularly that it is running. A node that does not report
 * counts as lost, unless the database was not available to any node. So only a node that has
 * reported regularly for a while may decide that others are lost.
 */
@ApplicationScoped
class NodeReports {
    /** Maximum time between two reports that count as regular. */
    private static final Duration MAX_GAP = Duration.ofMinutes(1);

    /**
     * How long this node must have reported regularly; every other running node has then reported
     * too.
     */
    private static final Duration MIN_REGULAR_TIME = Duration.ofMinutes(2);

    private final Clock clock;

    /** Since when the reports have been regular. */
    private Instant firstRegularReport = Instant.EPOCH;

    private Instant newestReport = Instant.EPOCH;

    NodeReports() {
        this(Clock.systemUTC());
    }

    NodeReports(Clock clock) {
        this.clock = clock;
    }

    /** Records a report of this node. */
    synchronized void recordReport() {
        Instant now = clock.instant();
        if (newestReport.isBefore(now.minus(MAX_GAP))) {
            firstRegularReport = now;
        }
        newestReport = now;
    }

    /** Whether this node has reported regularly for long enough to decide about others. */
    synchronized boolean areSteady() {
        return !firstRegularReport.plus(MIN_REGULAR_TIME).isAfter(newestReport);
    }
}
