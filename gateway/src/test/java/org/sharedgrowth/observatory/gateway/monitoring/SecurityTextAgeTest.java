package org.sharedgrowth.observatory.gateway.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class SecurityTextAgeTest {
    private static final Instant END = Instant.parse("2027-11-29T00:00:00Z");

    @Test
    void anExpiryWithinThirtyDaysIsReported() {
        assertEquals(Status.UP, statusBeforeExpiry(Duration.ofDays(31)));
        assertEquals(Status.DOWN, statusBeforeExpiry(Duration.ofDays(29)));
        assertEquals(Status.DOWN, statusBeforeExpiry(Duration.ofDays(-1)));
    }

    @Test
    void noExpiryIsReportedIfThereIsNoDocument() {
        assertEquals(
                Status.UP,
                new SecurityTextAge(Optional.empty(), Clock.systemUTC()).call().getStatus());
    }

    private static Status statusBeforeExpiry(Duration time) {
        Clock clock = Clock.fixed(END.minus(time), ZoneOffset.UTC);
        return new SecurityTextAge(Optional.of(END), clock).call().getStatus();
    }
}
