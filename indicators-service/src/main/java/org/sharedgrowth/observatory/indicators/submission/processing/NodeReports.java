package org.sharedgrowth.observatory.indicators.submission.processing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How steadily this node has reported itself. Another one that is silent is lost, unless nobody
 * could report: therefore others are judged only by who has reported steadily for a while.
 */
@ApplicationScoped
class NodeReports {
    /** Between two reports, for them to count as steady. */
    private static final Duration MAX_GAP = Duration.ofMinutes(1);

    /** In which all the others have reported as well, if the database can be reached. */
    private static final Duration STEADY = Duration.ofMinutes(2);

    private final Clock clock;
    private Instant begun = Instant.EPOCH;
    private Instant newest = Instant.EPOCH;

    NodeReports() {
        this(Clock.systemUTC());
    }

    NodeReports(Clock clock) {
        this.clock = clock;
    }

    /** Notes that this node has reported itself. */
    synchronized void reported() {
        Instant now = clock.instant();
        if (newest.isBefore(now.minus(MAX_GAP))) {
            begun = now;
        }
        newest = now;
    }

    /** Whether reports were written without a gap, for long enough to judge others. */
    synchronized boolean areSteady() {
        return !begun.plus(STEADY).isAfter(newest);
    }
}
