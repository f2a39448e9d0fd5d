package org.sharedgrowth.observatory.indicators.submission.processing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class NodeReportsTest {
    private static final Duration SWEEP = Duration.ofSeconds(30);

    private Instant now = Instant.parse("2027-03-01T09:00:00Z");
    private final NodeReports reports =
            new NodeReports(
                    new Clock() {
                        @Override
                        public Instant instant() {
                            return now;
                        }

                        @Override
                        public ZoneId getZone() {
                            return ZoneOffset.UTC;
                        }

                        @Override
                        public Clock withZone(ZoneId zone) {
                            return this;
                        }
                    });

    @Test
    void aNewNodeMayNotDecideThatOthersAreLost() {
        assertFalse(reports.areSteady());
        report(4); // after one and a half minutes
        assertFalse(reports.areSteady());
    }

    @Test
    void aNodeThatReportedForTwoMinutesMayDecideThatOthersAreLost() {
        report(5);
        assertTrue(reports.areSteady());
    }

    /** The database may have been unavailable to all nodes. */
    @Test
    void aNodeWithAGapInItsReportsMayNotDecideThatOthersAreLost() {
        report(5);
        now = now.plus(Duration.ofMinutes(10));
        report(4);
        assertFalse(reports.areSteady());
        report(1);
        assertTrue(reports.areSteady());
    }

    private void report(int times) {
        for (int i = 0; i < times; i++) {
            reports.recordReport();
            now = now.plus(SWEEP);
        }
    }
}
